package org.lotuslearning.web.looks;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lotuslearning.learning.catalogue.Block;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.FormPart;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.catalogue.Page;
import org.lotuslearning.learning.catalogue.Reference;
import org.lotuslearning.learning.catalogue.Resource;
import org.lotuslearning.learning.catalogue.UnitReference;
import org.lotuslearning.learning.progress.Evidence;
import org.lotuslearning.learning.risk.RiskTerms;
import org.lotuslearning.web.learner.CatalogueView;
import org.lotuslearning.web.learner.ContentsItem;
import org.lotuslearning.web.learner.CourseHomeView;
import org.lotuslearning.web.learner.DocumentView;
import org.lotuslearning.web.learner.EvidenceView;
import org.lotuslearning.web.learner.Finish;
import org.lotuslearning.web.learner.FormSheet;
import org.lotuslearning.web.learner.ModuleHomeView;
import org.lotuslearning.web.learner.MyLearningView;
import org.lotuslearning.web.learner.MyLearningView.AnswerGroup;
import org.lotuslearning.web.learner.MyLearningView.QuestionAnswer;
import org.lotuslearning.web.learner.MyLearningView.RunAnswers;
import org.lotuslearning.web.learner.PageView;
import org.lotuslearning.web.learner.UnitView;
import org.lotuslearning.web.page.Frame;
import org.lotuslearning.web.page.Link;
import org.lotuslearning.web.page.ModuleBar;

/** What a learner sees, as sample views. */
final class SampleViews {
    static final Reference REFERENCE = new Reference(
            3,
            "West, M. A. (2021). Compassionate Leadership. The Swirling Leaf Press.",
            Optional.of(URI.create("https://www.example.org/compassionate-leadership")));

    private SampleViews() {}

    static Frame launch(String title, String petal, boolean preview) {
        ModuleBar bar = new ModuleBar(
                "Learn",
                petal,
                2,
                4,
                "/l/sample/",
                "/l/sample/my-learning",
                "/l/sample/course",
                preview,
                Optional.empty());
        return new Frame(
                title,
                "token",
                Frame.Kind.LAUNCH,
                "Example Trust",
                "/l/sample/",
                Optional.of(bar),
                Optional.empty(),
                Optional.of("/l/sample/close"));
    }

    /** A page of a course with its units in one state. */
    static PageView page(Course course, LearningModule module, Page page, SampleUnits state, boolean preview) {
        int at = module.pages().indexOf(page);
        Optional<Link> previous =
                at <= 0 ? Optional.empty() : Optional.of(link(module.pages().get(at - 1)));
        Link next = at + 1 < module.pages().size()
                ? link(module.pages().get(at + 1))
                : new Link("/l/sample/#finish", "Finish " + module.title());
        return new PageView(
                launch(page.title(), module.petal(), preview),
                course,
                module,
                page,
                contents(module, page.id()),
                state.of(page.exercises()),
                previous,
                next,
                page.references().stream().map(course.references()::get).toList(),
                page.blocks().stream()
                        .filter(Block.EvidenceMap.class::isInstance)
                        .map(map -> evidence((Block.EvidenceMap) map, course))
                        .toList(),
                preview);
    }

    /** Every second exercise was done. */
    private static EvidenceView evidence(Block.EvidenceMap map, Course course) {
        Map<Evidence.Unit, Instant> done = new HashMap<>();
        List<UnitReference> units =
                map.points().stream().flatMap(p -> p.units().stream()).toList();
        for (int n = 0; n < units.size(); n += 2) {
            done.put(
                    new Evidence.Unit(units.get(n).course(), units.get(n).unit()),
                    Instant.parse("2026-05-03T10:00:00Z"));
        }
        return EvidenceView.of(map, course, new Catalogue(List.of(course), List.of()), done);
    }

    /** The same page in an organisation with a policy on risk scores. */
    static PageView under(RiskTerms policy, PageView page) {
        Map<String, UnitView> units = new HashMap<>();
        page.units().forEach((id, unit) -> units.put(id, unit.under(Optional.of(policy))));
        return new PageView(
                page.frame(),
                page.course(),
                page.module(),
                page.page(),
                page.contents(),
                units,
                page.previous(),
                page.next(),
                page.references(),
                page.evidence(),
                page.preview());
    }

    /** The document of a form in which nothing stands yet. */
    static DocumentView unfilled(DocumentView view, FormPart part, UnitView unit) {
        return new DocumentView(
                view.frame(),
                FormSheet.of(part, UnitView.empty(unit.exercise(), unit.unit())),
                view.backHref(),
                view.fieldPrefix(),
                view.downloadHref());
    }

    static ModuleHomeView home(Course course, LearningModule module, int percent, Finish finish) {
        return new ModuleHomeView(
                launch(module.title(), module.petal(), false),
                course,
                module,
                contents(module, ""),
                percent,
                link(module.pages().get(0)),
                percent > 0,
                finish);
    }

    static Finish unfinished() {
        List<Link> missing = List.of(
                new Link("/l/sample/p/1.3", "Read 1.3"), new Link("/l/sample/p/1.3#ex-1-3-i", "Do exercise 1.3.i"));
        return new Finish(
                "/l/sample/finish", false, missing, Optional.empty(), "/l/sample/start-again", Optional.empty());
    }

    /** A course's home: the first module finished, the second under way. */
    static CourseHomeView courseHome(Course course) {
        List<CourseHomeView.Step> steps = new ArrayList<>();
        for (LearningModule module : course.modules()) {
            int at = steps.size();
            steps.add(new CourseHomeView.Step(
                    "/l/sample/m/" + module.id(),
                    module.title(),
                    module.strapline(),
                    module.petal(),
                    module.minutes(),
                    module.pages().size(),
                    Math.max(0, 100 - 35 * at),
                    at == 0,
                    at == 0
                            ? "Finished on 20 November 2026"
                            : Math.max(0, 100 - 35 * at) + "% done: " + Math.max(0, 20 - 7 * at) + " of 20 steps"));
        }
        ModuleBar bar = new ModuleBar(
                course.title(), "plum", 0, 0, "/l/sample/course", "", "/l/sample/course", false, Optional.empty());
        return new CourseHomeView(
                new Frame(
                        course.title(),
                        "token",
                        Frame.Kind.LAUNCH,
                        "Example Trust",
                        "/l/sample/",
                        Optional.of(bar),
                        Optional.empty(),
                        Optional.of("/l/sample/close")),
                course,
                steps,
                "1 of " + steps.size() + " modules finished",
                Optional.of(new Link("/l/sample/m/learn", "Continue with Learn")),
                Optional.of("/l/sample/courses"));
    }

    /** The first is where the session is. */
    static CatalogueView catalogue(Frame frame, List<Course> courses) {
        List<CatalogueView.Card> cards = new ArrayList<>();
        courses.forEach(c -> cards.add(
                new CatalogueView.Card(c, cards.isEmpty() ? Optional.of("/l/sample/course") : Optional.empty())));
        cards.add(new CatalogueView.Card(course(), Optional.empty()));
        return new CatalogueView(frame, cards, "/l/sample/choose");
    }

    static MyLearningView myLearning(boolean any) {
        List<QuestionAnswer> answers = List.of(
                new QuestionAnswer("What did you notice?", List.of("She was worried.\n\nI had not seen it before.")),
                new QuestionAnswer("Which comes most easily to you?", List.of("Attending", "Helping")),
                new QuestionAnswer("What else?", List.of()));
        List<AnswerGroup> groups = List.of(
                new AnswerGroup("1.2 What is compassion", "From feeling to intention", "", "20 November 2026", answers),
                new AnswerGroup(
                        "1.3 Four elements", "Our four elements", "for your team", "20 November 2026", answers));
        return new MyLearningView(
                launch("My learning", "learn", false),
                "Sam Sample",
                "Learn",
                any
                        ? List.of(
                                new RunAnswers("This time, begun on 20 November 2026", List.of()),
                                new RunAnswers(
                                        "The time before, begun on 3 November 2026, finished on 19 November 2026",
                                        groups))
                        : List.of(),
                "/l/sample/my-learning.html");
    }

    /** A page with every kind of block and part, and nothing of the real course. */
    static Course course() {
        return course(SampleExercises.all());
    }

    static Course course(List<Exercise> exercises) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose("<p>The first element is <a class=\"lotus-term\" href=\"../glossary#term-attending\""
                + " data-meaning=\"You give someone your whole attention.\">attending</a>, and then"
                + " <a class=\"lotus-term\" href=\"../glossary#term-helping\""
                + " data-meaning=\"You do something that eases it.\">helping</a>.</p>"));
        blocks.add(new Block.Prose("<p>Running text with <a href=\"#ref-3\">[3]</a> a reference.</p>"
                + "<h2>A heading</h2><p>One idea in each paragraph.</p><ul><li>first</li><li>second</li></ul>"));
        blocks.add(new Block.Callout(Block.Callout.Kind.CARE, "Before you start", "<p>Stop whenever you want.</p>"));
        blocks.add(new Block.Callout(Block.Callout.Kind.KEY, "The one thing to keep", "<p>Ask what would help.</p>"));
        blocks.add(new Block.ResourceList(
                "To watch first",
                List.of(
                        new Resource(
                                "9.1", Resource.Kind.VIDEO, "A talk", "A speaker", Optional.empty(), "<p>A talk.</p>"),
                        new Resource(
                                "9.2",
                                Resource.Kind.READING,
                                "An article",
                                "An author",
                                Optional.of(URI.create("https://www.example.org/article")),
                                "<p>An article.</p>"))));
        exercises.forEach(e -> blocks.add(new Block.ExerciseBlock(e)));
        blocks.add(new Block.EvidenceMap(
                "map",
                "What your learning shows",
                List.of(
                        new Block.EvidenceMap.Point(
                                "P1",
                                "Leaders who ask what would help",
                                Block.EvidenceMap.Strength.DIRECT,
                                List.of(
                                        new UnitReference("sample", "9.1.i", "", 1),
                                        new UnitReference("sample", "9.1.t", "", 1)),
                                Optional.of("Sample 9.1"),
                                Optional.empty()),
                        new Block.EvidenceMap.Point(
                                "P2",
                                "Enough leaders",
                                Block.EvidenceMap.Strength.NONE,
                                List.of(),
                                Optional.empty(),
                                Optional.of("No exercise can show how many there are.")))));
        Page page = new Page("9.1", "Every kind of exercise", 1, false, blocks, List.of(3));
        Page last = new Page("9.2", "The last page", 10, true, List.of(), List.of());
        LearningModule module = new LearningModule(
                "sample",
                "learn",
                1,
                "Learn",
                "Lay the groundwork",
                "learn",
                List.of("Say one thing."),
                List.of(page, last));
        return new Course(
                "sample",
                "A sample course",
                "One plain sentence.",
                "<p>Ours.</p>",
                "CC BY 4.0",
                Map.of(3, REFERENCE),
                List.of(module));
    }

    private static List<ContentsItem> contents(LearningModule module, String current) {
        List<ContentsItem> items = new ArrayList<>();
        for (Page page : module.pages()) {
            int at = items.size();
            int exercises = (int) page.exercises().filter(e -> !e.isCheck()).count();
            items.add(new ContentsItem(
                    "/l/sample/p/" + page.id(),
                    page.id(),
                    page.title(),
                    page.minutes(),
                    at < 2,
                    at == 0 ? exercises : Math.min(1, exercises),
                    exercises,
                    at == 1 ? 1 : 0,
                    page.required(),
                    page.id().equals(current),
                    page.language()));
        }
        return items;
    }

    private static Link link(Page page) {
        return new Link("/l/sample/p/" + page.id(), page.id() + " " + page.title());
    }
}
