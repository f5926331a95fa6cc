package org.civitas.platform.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST interface; its resources carry their whole path, pages are served beside it. */
@ApplicationPath("/")
public class CivitasApplication extends Application {}
