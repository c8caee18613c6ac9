package org.lotuslearning.web.lookup;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.learning.search.CourseSearch;

/** Views of the pages on which things are looked up, as a launch would show them. */
public final class SampleLookups {
    private final Map<String, Object> views = new TreeMap<>();

    private SampleLookups() {}

    /** By name; the template is called like the first word of the name. */
    public static Map<String, Object> of(List<Course> courses) {
        SampleLookups sample = new SampleLookups();
        for (Course course : courses) {
            LookupFrame where = frame(course, false, true);
            String id = "-" + course.id();
            sample.views.put("glossary" + id, ListViews.glossary(where, Wanted.of("")));
            sample.views.put("directory" + id, ListViews.directory(where, Wanted.of(""), ""));
            sample.views.put("search" + id, search(where, "compassion"));
            sample.views.put("search" + id + "-some", search(where, "compassion xylophone"));
            sample.views.put("search" + id + "-none", search(where, "xylophone"));
            sample.views.put("search" + id + "-long", search(where, "compassion ".repeat(30)));
            sample.views.put("search" + id + "-begin", search(where, ""));
            LookupFrame looking = frame(course, true, true);
            sample.views.put("glossary" + id + "-some", ListViews.glossary(looking, Wanted.of("compassion")));
            sample.views.put("glossary" + id + "-none", ListViews.glossary(looking, Wanted.of("xylophone")));
            sample.views.put("directory" + id + "-some", ListViews.directory(looking, Wanted.of("a"), "training"));
            sample.views.put("directory" + id + "-none", ListViews.directory(looking, Wanted.of("xylophone"), ""));
        }
        return sample.views;
    }

    static LookupFrame frame(Course course, boolean preview, boolean pagesOpen) {
        String base = "/l/sample/";
        String home = base + (preview ? "preview/course" : "course");
        return new LookupFrame(
                course, base, "token", home, base + (preview ? "class" : "my-learning"), preview, pagesOpen);
    }

    private static SearchView search(LookupFrame where, String typed) {
        Wanted wanted = Wanted.of(typed);
        return SearchViews.view(
                where, wanted, CourseSearch.of(where.course(), "en").find(wanted.text()));
    }
}
