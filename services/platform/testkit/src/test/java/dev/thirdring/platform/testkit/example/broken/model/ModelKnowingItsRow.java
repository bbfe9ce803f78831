package dev.thirdring.platform.testkit.example.broken.model;

import dev.thirdring.platform.testkit.example.broken.LampRow;

/** Wrong by knowing how it is stored. */
record ModelKnowingItsRow(LampRow row) {}
