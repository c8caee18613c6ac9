package org.lotuslearning.systemtests;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of a page as is needed to follow its links and send its forms without a browser. */
record Html(String text) {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

    private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]*)\"");

    String addressOfLink(String words) {
        // a > within quotes ends no tag
        return find(Pattern.compile("<a[^>]* href=\"([^\"]*)\"(?:[^>\"]|\"[^\"]*\")*>" + Pattern.quote(words) + "<"));
    }

    /** Where the form posts to whose button has these words. */
    String actionOfButton(String words) {
        String before = text.substring(0, text.indexOf(">" + words + "</button>"));
        Matcher forms = ACTION.matcher(before);
        String last = "";
        while (forms.find()) {
            last = unescaped(forms.group(1));
        }
        return last;
    }

    /** Where the first form posts to. */
    String actionOfForm() {
        return find(ACTION);
    }

    /** What the hidden fields of all forms hold; may be added to. */
    Map<String, String> hiddenFields() {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher matcher = HIDDEN.matcher(text);
        while (matcher.find()) {
            fields.put(matcher.group(1), unescaped(matcher.group(2)));
        }
        return fields;
    }

    /** The values of all boxes and buttons to choose of a name, in order. */
    List<String> values(String name) {
        return Pattern.compile("<input[^>]* name=\"" + Pattern.quote(name) + "\"[^>]* value=\"([^\"]*)\"")
                .matcher(text)
                .results()
                .map(found -> unescaped(found.group(1)))
                .toList();
    }

    /** What stands in a text area. */
    String textArea(String name) {
        return find(Pattern.compile("<textarea[^>]* name=\"" + Pattern.quote(name) + "\"[^>]*>\n?([^<]*)</textarea>"));
    }

    private String find(Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("Nothing in the page matches " + pattern + ":\n" + text);
        }
        return unescaped(matcher.group(1));
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#39;", "'")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
