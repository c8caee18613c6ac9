package org.lotuslearning.web.settings;

/** A setting that the server cannot start with. The message names it and says what would be right. */
public final class WrongSetting extends RuntimeException {
    private static final long serialVersionUID = 1;

    public WrongSetting(String name, String problem) {
        super("LOTUS_SETTING: " + name + " " + problem);
    }
}
