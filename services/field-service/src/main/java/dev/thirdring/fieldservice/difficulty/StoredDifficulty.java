package dev.thirdring.fieldservice.difficulty;

import dev.thirdring.fieldservice.difficulty.model.Difficulty;

/** A difficulty as of one version. */
record StoredDifficulty(Difficulty difficulty, long version) {}
