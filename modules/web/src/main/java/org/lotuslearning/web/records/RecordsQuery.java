package org.lotuslearning.web.records;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/** The filter of the records page, as it stands in the address, so that it can be shared. */
public class RecordsQuery {
    @QueryParam("organisation")
    @DefaultValue("")
    String organisation = "";

    @QueryParam("course")
    @DefaultValue("")
    String course = "";

    @QueryParam("module")
    @DefaultValue("")
    String module = "";

    @QueryParam("from")
    @DefaultValue("")
    String from = "";

    @QueryParam("to")
    @DefaultValue("")
    String to = "";

    @QueryParam("page")
    @DefaultValue("1")
    String page = "1";

    RecordsPages.Query read() {
        // a page number that is none shows the first page
        int number = page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
        return new RecordsPages.Query(text(organisation), text(course), text(module), text(from), text(to), number);
    }

    /** PostgreSQL takes no NUL character. */
    private static String text(String sent) {
        return sent.replace("\0", "");
    }
}
