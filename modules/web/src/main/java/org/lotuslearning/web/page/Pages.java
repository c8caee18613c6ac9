package org.lotuslearning.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Renders the templates in {@code src/main/jte}, which the build has compiled into classes of the WAR.
 *
 * <p>Each template takes one view record, named in the record's Javadoc: {@code pages.render("page.jte", pageView)}.
 */
@ApplicationScoped
public class Pages {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader());

    /**
     * Fills a template.
     *
     * @param template file name in {@code src/main/jte}, e.g. {@code page.jte}
     * @return the whole page
     * @throws gg.jte.TemplateException when there is no such template or it cannot take the view: a bug
     */
    public String render(String template, Object view) {
        StringOutput output = new StringOutput();
        engine.render(template, view, output);
        return output.toString();
    }
}
