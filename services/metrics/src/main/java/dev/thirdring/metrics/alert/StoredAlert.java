package dev.thirdring.metrics.alert;

import dev.thirdring.metrics.alert.model.Alert;

record StoredAlert(Alert alert, long version) {}
