package dev.thirdring.platform.testkit.example.broken.service;

/** Wrong by living in a layer instead of a concept. */
class LampSwitch {}
