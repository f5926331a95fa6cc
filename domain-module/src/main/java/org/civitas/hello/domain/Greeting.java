package org.civitas.hello.domain;

/** The question that stands for a greeting: {@code Hello? World?}. */
public record Greeting(String who) {

  public static final Greeting WORLD = new Greeting("World");

  public String text() {
    return "Hello? " + who + "?";
  }
}
