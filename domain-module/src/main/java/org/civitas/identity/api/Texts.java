package org.civitas.identity.api;

/** What free text may look like where people type it. */
interface Texts {

  /** Something visible, and no control characters. */
  String ONE_LINE = "(?=[\\x00-\\x20]*[^\\x00-\\x20])[^\\x00-\\x1f\\x7f]*";

  String EMAIL = "[^\\s@<>\"(),:;\\\\\\[\\]]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}";
}
