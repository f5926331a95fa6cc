package org.civitas.platform.live;

import java.util.UUID;

/**
 * A stored event of a stream that people watch.
 *
 * @param stream the thing watched
 * @param sequence without gaps within the stream, from 1
 * @param type what happened
 * @param json what a watcher is told
 */
public record LiveEvent(UUID stream, long sequence, String type, String json) {}
