package org.lotuslearning.demolms.launch;

import java.util.LinkedHashMap;
import java.util.Map;

/** Custom parameters of a launch, with the variables that this platform knows (LTI Core 5.4.6.1 and appendix B). */
final class CustomParameters {

    private CustomParameters() {}

    /**
     * Replaces the values that are a variable. A variable that is not known stays as it is, as LTI Core 5.4.6.1 says.
     *
     * @param variables what is known, by names such as {@code $Context.id}
     */
    static Map<String, String> substitute(Map<String, String> custom, Map<String, String> variables) {
        Map<String, String> told = new LinkedHashMap<>();
        custom.forEach((name, value) -> told.put(name, variables.getOrDefault(value, value)));
        return told;
    }
}
