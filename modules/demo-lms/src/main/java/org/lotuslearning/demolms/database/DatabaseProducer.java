package org.lotuslearning.demolms.database;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.lotuslearning.demolms.settings.DemoSettings;

/** Opens the database when it is first needed, so that a demo which is off leaves no file behind. */
@Singleton
class DatabaseProducer {

    @Produces
    @Singleton
    Database open(DemoSettings settings) {
        return Database.open(settings.dataDirectory());
    }

    void close(@Disposes Database database) {
        database.close();
    }
}
