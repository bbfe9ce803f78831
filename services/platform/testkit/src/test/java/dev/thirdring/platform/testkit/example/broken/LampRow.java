package dev.thirdring.platform.testkit.example.broken;

/** Wrong by being seen everywhere. */
public class LampRow {}
