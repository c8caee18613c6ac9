package org.lotuslearning.xapi.remote;

/** What a success brings where there is nothing to bring. */
public enum Done {
    DONE
}
