package org.civitas.kernel;

/** A view of something that changes: its version becomes the {@code ETag} of the answer. */
public interface Versioned {

  long version();
}
