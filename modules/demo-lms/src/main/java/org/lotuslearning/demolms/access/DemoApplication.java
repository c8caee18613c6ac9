package org.lotuslearning.demolms.access;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The demo LMS. Everything in it is a JAX-RS resource. */
@ApplicationPath("/")
public class DemoApplication extends Application {}
