package org.civitas.contract;

import java.util.LinkedHashMap;
import java.util.Map;

/** Everything that is asked of every operation, by the name of the test. */
final class Themes {

  private Themes() {}

  static Map<String, Theme> all() {
    Map<String, Theme> themes = new LinkedHashMap<>();
    themes.put("succeeds as its example tells", new Success());
    themes.put("creates what can be read then", new Creation());
    themes.put("removes for good", new Removal());
    themes.put("refuses bodies that cannot be read", new BrokenBodies());
    themes.put("tells good members of a body from bad ones", new Members());
    themes.put("answers any form", new FormFields());
    themes.put("tells good parameters from bad ones", new Parameters());
    themes.put("reads and writes its own media types alone", new MediaTypes());
    themes.put("refuses methods that it does not have", new Methods());
    themes.put("does not ignore credentials", new Credentials());
    themes.put("changes only the version that was seen", new Preconditions());
    themes.put("answers a repetition like the first time", new Repetition());
    themes.put("withstands random mixtures", new Mixtures());
    return themes;
  }
}
