package org.civitas.platform.demo;

/** Examples that a context shows in the demo profile. Loaded once per database. */
public interface DemoData {

  /** The context's name; remembered as loaded under it. */
  String name();

  /** Lower loads earlier; accounts come first. */
  int order();

  void load();
}
