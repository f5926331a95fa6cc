package org.civitas.kernel;

import java.util.UUID;

/** The id of one kind of thing, so that ids of two kinds cannot be mixed up. Text in JSON. */
public interface TypedId {

  UUID value();
}
