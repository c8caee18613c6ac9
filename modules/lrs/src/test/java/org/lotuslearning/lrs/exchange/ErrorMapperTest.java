package org.lotuslearning.lrs.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lotuslearning.xapi.statement.JsonText;

class ErrorMapperTest {
    private final Logger log = Logger.getLogger(ErrorMapper.class.getName());
    private final List<String> logged = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord message) {
            logged.add(message.getMessage());
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    @BeforeEach
    void listen() {
        log.addHandler(handler);
        log.setUseParentHandlers(false);
    }

    @AfterEach
    void stopListening() {
        log.removeHandler(handler);
        log.setUseParentHandlers(true);
    }

    static List<Throwable> unexpected() {
        return List.of(
                new IllegalStateException("password=hunter2"),
                new StackOverflowError("password=hunter2"),
                new ServiceUnavailableException("password=hunter2"));
    }

    @ParameterizedTest
    @MethodSource("unexpected")
    void answersTheUnexpectedWithAReferenceThatAlsoStandsInTheLog(Throwable failure) {
        Response response = new ErrorMapper().toResponse(failure);

        String error = JsonText.object((String) response.getEntity()).getString("error");
        String reference = error.substring(error.lastIndexOf(' ') + 1);
        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(error).doesNotContain("hunter2");
        assertThat(logged).singleElement().asString().endsWith(reference);
    }
}
