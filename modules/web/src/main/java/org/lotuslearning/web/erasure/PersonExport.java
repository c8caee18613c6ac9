package org.lotuslearning.web.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lotuslearning.learning.erasure.PersonalExport;
import org.lotuslearning.learning.people.Learner;
import org.lotuslearning.tracking.erasure.PersonalDeliveries;
import org.lotuslearning.web.courses.Courses;
import org.lotuslearning.web.page.Dates;
import org.lotuslearning.web.page.Pages;

/** All that is held about somebody, to hand over to them: a zip of {@code export.json} and {@code export.html}. */
@ApplicationScoped
@Transactional
public class PersonExport {
    @Inject
    PersonData data;

    @Inject
    PersonalExport records;

    @Inject
    PersonalDeliveries deliveries;

    @Inject
    LearningRecordStores stores;

    @Inject
    Courses courses;

    @Inject
    Pages pages;

    @Inject
    Clock clock;

    /** The zip's bytes. */
    public byte[] of(Learner learner) {
        JsonObject all = data.everything(learner);
        PersonExportView view = new PersonExportView(
                learner.fullName().orElse(""),
                Dates.day(clock.instant()),
                PlainWords.sections(all, deliveries.placedScores(learner.id()), names(learner)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            add(zip, "export.json", pretty(all));
            add(zip, "export.html", pages.render("person-export.jte", view));
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can be written to", e);
        }
        return bytes.toByteArray();
    }

    private ExportNames names(Learner learner) {
        return new ExportNames(courses.now(), data.runs(learner), records.placements(learner), stores::named);
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String pretty(JsonObject json) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.writeObject(json);
        }
        return text.toString();
    }
}
