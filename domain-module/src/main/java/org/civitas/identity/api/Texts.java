package org.civitas.identity.api;

/** What free text may look like where people type it. */
interface Texts {

  String ONE_LINE = "\\P{Cntrl}*";

  String EMAIL = "[^\\s@<>\"(),:;\\\\\\[\\]]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}";
}
