package org.lotuslearning.web.looks;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.FormPart;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.catalogue.Page;
import org.lotuslearning.learning.catalogue.RiskScore;
import org.lotuslearning.tracking.statements.StatementProfile;
import org.lotuslearning.tracking.statements.StatementSettings;
import org.lotuslearning.web.educator.SamplePicker;
import org.lotuslearning.web.learner.DocumentView;
import org.lotuslearning.web.learner.Finish;
import org.lotuslearning.web.learner.FormSheet;
import org.lotuslearning.web.learner.PageView;
import org.lotuslearning.web.lookup.SampleLookups;
import org.lotuslearning.web.page.Frame;
import org.lotuslearning.web.page.Link;
import org.lotuslearning.web.page.Pages;
import org.lotuslearning.web.page.Words;
import org.lotuslearning.web.site.AboutSourceView;
import org.lotuslearning.web.site.ProfileView;
import org.lotuslearning.web.site.StartView;

/** Every template, rendered with views that show all it can say. */
final class SamplePages {
    private final Pages pages = new Pages();
    private final Map<String, String> rendered = new TreeMap<>();

    private SamplePages() {}

    /** HTML by file name. */
    static Map<String, String> render(List<Course> courses) {
        SamplePages sample = new SamplePages();
        sample.site();
        sample.lookup(alike(courses));
        sample.exercises();
        sample.learner(courses);
        sample.tools(courses);
        sample.staff();
        SamplePicker.of(courses).forEach((name, view) -> sample.add(name, name.replaceFirst("--.*", ".jte"), view));
        SampleTeam.views().forEach((name, view) -> sample.add(name, name.replaceFirst("--.*", ".jte"), view));
        sample.welsh(courses);
        return sample.rendered;
    }

    /** A page with one exercise, in one state of its units. */
    static String exercise(Exercise exercise, SampleUnits state) {
        Course course = SampleViews.course(List.of(exercise));
        LearningModule module = course.modules().get(0);
        return new Pages()
                .render(
                        "page.jte",
                        SampleViews.page(course, module, module.pages().get(0), state, false));
    }

    private void add(String name, String template, Object view) {
        rendered.put(name + ".html", pages.render(template, view));
    }

    private void site() {
        Frame frame = SampleStaffViews.frame("Lotus Learning", Frame.Kind.SITE, "");
        add("start", "start.jte", new StartView(frame, Optional.empty()));
        add("start-demo", "start.jte", new StartView(frame, Optional.of("/demo-lms/")));
        add("accessibility", "accessibility.jte", SampleStaffViews.frame("Accessibility", Frame.Kind.SITE, ""));
        add("privacy", "privacy.jte", SampleStaffViews.frame("What is kept", Frame.Kind.SITE, ""));
        add("refusal", "refusal.jte", SampleStaffViews.refusal(false));
        add("refusal-kept", "refusal.jte", SampleStaffViews.refusal(true));
    }

    /** Pages to look things up, with the real courses and with nothing. */
    private void lookup(List<Course> courses) {
        Frame site = SampleStaffViews.frame("About the source", Frame.Kind.SITE, "");
        add("about-the-source", "about-the-source.jte", new AboutSourceView(site, courses));
        StatementSettings ours = new StatementSettings(URI.create("https://learning.example.org"));
        Frame technical = SampleStaffViews.frame("xAPI Profile", Frame.Kind.SITE, "");
        add("profile", "profile.jte", new ProfileView(technical, StatementProfile.of(ours)));
        for (Map.Entry<String, Object> view : SampleLookups.of(courses).entrySet()) {
            String name = view.getKey();
            add(name, name.replaceAll("-.*", "") + ".jte", view.getValue());
        }
    }

    private void exercises() {
        Course course = SampleViews.course();
        LearningModule module = course.modules().get(0);
        Page page = module.pages().get(0);
        for (SampleUnits state : SampleUnits.values()) {
            String name = "exercises-" + state.name().toLowerCase(java.util.Locale.ROOT);
            add(name, "page.jte", SampleViews.page(course, module, page, state, false));
        }
        add("exercises-preview", "page.jte", SampleViews.page(course, module, page, SampleUnits.OPEN, true));
    }

    private void learner(List<Course> courses) {
        add("course-home", "course-home.jte", SampleViews.courseHome(SampleViews.course()));
        for (Course course : courses) {
            add(course.id() + "-course", "course-home.jte", SampleViews.courseHome(course));
        }
        for (Course course : alike(courses)) {
            for (LearningModule module : sampled(course)) {
                String name = course.id() + "-" + module.id();
                Finish done = new Finish(
                        "/l/sample/finish",
                        true,
                        List.of(),
                        Optional.of("20 November 2026"),
                        "/l/sample/start-again",
                        Optional.of(new Link("/l/sample/m/next", "The next module")));
                Finish ready = new Finish(
                        "/l/sample/finish",
                        true,
                        List.of(),
                        Optional.empty(),
                        "/l/sample/start-again",
                        Optional.empty());
                add(name, "module-home.jte", SampleViews.home(course, module, 45, SampleViews.unfinished()));
                add(name + "-ready", "module-home.jte", SampleViews.home(course, module, 95, ready));
                add(name + "-finished", "module-home.jte", SampleViews.home(course, module, 100, done));
                for (Page page :
                        module.pages().subList(0, Math.min(2, module.pages().size()))) {
                    add(
                            name + "-" + page.id(),
                            "page.jte",
                            SampleViews.page(course, module, page, SampleUnits.OPEN, false));
                }
            }
        }
        Frame frame = SampleStaffViews.frame("Courses", Frame.Kind.LAUNCH, "/l/sample/close");
        add("catalogue", "catalogue.jte", SampleViews.catalogue(frame, courses));
        add("my-learning", "my-learning.jte", SampleViews.myLearning(true));
        add("my-learning-empty", "my-learning.jte", SampleViews.myLearning(false));
        add("my-learning-download", "my-learning-download.jte", SampleViews.myLearning(true));
    }

    /** One course for all whose pages look alike: the system tests walk all pages of all of them. */
    private static List<Course> alike(List<Course> courses) {
        return courses.stream().limit(1).toList();
    }

    /** One module for all. */
    private static List<LearningModule> sampled(Course course) {
        return List.of(course.module("learn").orElse(course.modules().get(0)));
    }

    /** Tools with something in them, with and without a policy on risk scores. */
    private void tools(List<Course> courses) {
        courses.stream().filter(c -> c.module("tools").isPresent()).findFirst().ifPresent(this::tools);
    }

    private void tools(Course course) {
        LearningModule module = course.module("tools").orElseThrow();
        for (Page page : module.pages()) {
            String name = "tools-" + page.id();
            PageView plain = SampleViews.page(course, module, page, SampleUnits.SUBMITTED, false);
            add(name + "-submitted", "page.jte", plain);
            if (page.exercises().flatMap(e -> e.parts().stream()).anyMatch(RiskScore.class::isInstance)) {
                add(name + "-policy", "page.jte", SampleViews.under(SampleStaffViews.policy(), plain));
            }
            add(name + "-error", "page.jte", SampleViews.page(course, module, page, SampleUnits.ERROR, false));
            page.exercises()
                    .flatMap(e -> e.parts().stream())
                    .filter(FormPart.class::isInstance)
                    .map(FormPart.class::cast)
                    .forEach(part -> documents(name, part, plain));
        }
    }

    private void documents(String name, FormPart part, PageView page) {
        page.units().values().stream().filter(u -> u.parts().contains(part)).forEach(unit -> {
            DocumentView view = new DocumentView(
                    page.frame(), FormSheet.of(part, unit), "/l/sample/p/T.3", "/l/sample/p/T.3#", "/l/sample/x.html");
            add(name + "-document", "document.jte", view);
            add(name + "-document-missing", "document.jte", SampleViews.unfilled(view, part, unit));
            add(name + "-document-download", "document-download.jte", view);
        });
    }

    /** What learners meet, in Welsh: what we have translated, a page that nobody has, and all that stands around. */
    private void welsh(List<Course> courses) {
        SamplePages welsh = new SamplePages();
        Words.speak(Words.WELSH);
        try {
            welsh.site();
            welsh.lookup(courses.stream().map(c -> c.in(Words.WELSH)).toList());
            welsh.exercises();
            welsh.learner(courses.stream()
                    .map(c -> c.in(Words.WELSH))
                    .filter(c -> c.id().equals("lotus"))
                    .toList());
            SampleTeam.views().forEach((name, view) -> welsh.add(name, name.replaceFirst("--.*", ".jte"), view));
        } finally {
            Words.forget();
        }
        welsh.rendered.forEach((name, html) -> {
            // of what is alike one is enough: a module, a page of it that is translated, one that is not, a course's
            // lists
            if (name.matches("lotus-(course|learn(-1\\.[12]|-ready|-finished)?)\\.html")
                    || !name.matches("lotus-.*|(glossary|directory|search)-(?!lotus).*")) {
                rendered.put("cy-" + name, html);
            }
        });
    }

    private void staff() {
        add("class", "class.jte", SampleStaffViews.classPage(true));
        add("grade-again", "grade-again.jte", SampleGrades.again());
        add("class-empty", "class.jte", SampleStaffViews.classPage(false));
        add("review", "review.jte", SampleStaffViews.review(true));
        add("review-not-begun", "review.jte", SampleStaffViews.review(false));
        add("records", "records.jte", SampleStaffViews.records(8, SampleStaffViews.anything()));
        add("records-empty", "records.jte", SampleStaffViews.records(0, SampleStaffViews.anything()));
        add("records-none", "records.jte", SampleStaffViews.records(0, SampleStaffViews.wrongDay()));
        add("sign-in", "sign-in.jte", SampleStaffViews.signIn(false));
        add("sign-in-error", "sign-in.jte", SampleStaffViews.signIn(true));
        add("console", "console.jte", SampleStaffViews.console(true));
        add("delivery", "delivery.jte", SampleStaffViews.delivery(false));
        add("delivery-removed", "delivery.jte", SampleStaffViews.delivery(true));
        add("console-empty", "console.jte", SampleStaffViews.console(false));
        add("risk-policy", "risk-policy.jte", SampleStaffViews.riskPolicy(false));
        add("risk-policy-error", "risk-policy.jte", SampleStaffViews.riskPolicy(true));
        SampleRegistrations.views().forEach((name, view) -> add(name, name.replaceFirst("--.*", ".jte"), view));
        add("risk-policies", "risk-policies.jte", SamplePlatforms.riskPolicies());
        add("platforms", "platforms.jte", SamplePlatforms.platforms(true));
        add("platforms-empty", "platforms.jte", SamplePlatforms.platforms(false));
        add("platform-new", "platform-new.jte", SamplePlatforms.adding(false));
        add("platform-new-error", "platform-new.jte", SamplePlatforms.adding(true));
        add("platform", "platform.jte", SamplePlatforms.platform(false));
        add("platform-of-file", "platform.jte", SamplePlatforms.platform(true));
        add("platform-move", "platform-move.jte", SamplePlatforms.move());
        add("keys", "keys.jte", SamplePlatforms.keys());
        add("people", "people.jte", SamplePeople.people(false));
        add("people-error", "people.jte", SamplePeople.people(true));
        add("person", "person.jte", SamplePeople.person(false));
        add("person-erase", "person-erase.jte", SamplePeople.person(false));
        add("person-erase-error", "person-erase.jte", SamplePeople.person(true));
        add("person-export", "person-export.jte", SamplePeople.export());
        SampleLrs.views().forEach((name, view) -> add(name, name.replaceFirst("--.*", "") + ".jte", view));
        add("return-to-lms", "return-to-lms.jte", SampleStaffViews.goBack());
    }
}
