package org.lotuslearning.demolms.testing;

import java.net.URI;
import java.nio.file.Path;
import org.lotuslearning.demolms.course.Activities;
import org.lotuslearning.demolms.course.Course;
import org.lotuslearning.demolms.course.Courses;
import org.lotuslearning.demolms.database.Database;
import org.lotuslearning.demolms.gradebook.Addresses;
import org.lotuslearning.demolms.gradebook.LineItems;
import org.lotuslearning.demolms.gradebook.Scores;
import org.lotuslearning.demolms.launch.Authentication;
import org.lotuslearning.demolms.launch.IdTokens;
import org.lotuslearning.demolms.launch.LaunchVariables;
import org.lotuslearning.demolms.launch.Launches;
import org.lotuslearning.demolms.launch.PlatformKey;
import org.lotuslearning.demolms.launch.ServiceClaims;
import org.lotuslearning.demolms.people.People;
import org.lotuslearning.demolms.people.Person;
import org.lotuslearning.demolms.settings.DemoSettings;
import org.lotuslearning.demolms.tool.Tool;
import org.lotuslearning.demolms.tool.UsedOnce;

/** A demo LMS without a server, on a database file of its own. */
public final class TestDemo implements AutoCloseable {

    /** The clock by which it lives. */
    public final StandingClock clock = new StandingClock();

    /** The tool whose keys it knows. */
    public final TestTool testTool = new TestTool();

    private final DemoSettings settings;
    private final Database database;

    /** Opens it in a directory, with what is there. */
    public TestDemo(Path directory) {
        this.settings = new DemoSettings(
                true, URI.create("http://localhost:8080"), URI.create("http://127.0.0.1:8080/demo-lms"), directory);
        this.database = Database.open(directory);
    }

    /** Its settings. */
    public DemoSettings settings() {
        return settings;
    }

    /** Its database. */
    public Database database() {
        return database;
    }

    /** The registered tool. */
    public Tool tool() {
        return Tool.registered(settings);
    }

    /** What was used once. */
    public UsedOnce usedOnce() {
        return new UsedOnce(database, clock);
    }

    /** Its courses. */
    public Courses courses() {
        return new Courses(database);
    }

    /** The course in which everybody is. */
    public Course course() {
        return courses().find("leading-with-compassion").orElseThrow();
    }

    /** The other course. */
    public Course otherCourse() {
        return courses().find("new-team-leaders").orElseThrow();
    }

    /** Its activities. */
    public Activities activities() {
        return new Activities(database);
    }

    /** Its line items. */
    public LineItems lineItems() {
        return new LineItems(database);
    }

    /** Its grades. */
    public Scores scores() {
        return new Scores(database);
    }

    /** The launches under way. */
    public Launches launches() {
        return new Launches(database, clock);
    }

    /** Its signing key. */
    public PlatformKey key() {
        return new PlatformKey(database);
    }

    /** What answers authentication requests. */
    public Authentication authentication() {
        ServiceClaims services = new ServiceClaims(settings, new Addresses(settings, tool()), lineItems());
        IdTokens idTokens = new IdTokens(
                clock,
                settings,
                tool(),
                key(),
                services,
                activities(),
                new LaunchVariables(courses(), activities()),
                new People(database));
        return new Authentication(tool(), launches(), new People(database), courses(), idTokens);
    }

    /** The person of a given name. */
    public Person person(String givenName) {
        return new People(database)
                .all().stream()
                        .filter(person -> person.givenName().equals(givenName))
                        .findFirst()
                        .orElseThrow();
    }

    @Override
    public void close() {
        database.close();
    }
}
