package org.lotuslearning.lti.http;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** A body as text that stops being read, and fails, once it is larger than a platform's answers ever are. */
final class LimitedBody implements BodySubscriber<String> {
    /** There was more than the limit. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;

        TooLarge(long limit) {
            super("the answer is larger than " + limit + " bytes");
        }
    }

    private final BodySubscriber<String> text = BodySubscribers.ofString(StandardCharsets.UTF_8);
    private final long limit;
    private long received;
    private boolean failed;
    private @Nullable Subscription subscription;

    /** @param limit bytes */
    LimitedBody(long limit) {
        this.limit = limit;
    }

    @Override
    public CompletionStage<String> getBody() {
        return text.getBody();
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        text.onSubscribe(given);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            received += buffer.remaining();
        }
        if (received <= limit) {
            text.onNext(buffers);
        } else if (!failed) {
            failed = true;
            if (subscription != null) {
                subscription.cancel();
            }
            text.onError(new TooLarge(limit));
        }
    }

    @Override
    public void onError(Throwable error) {
        if (!failed) {
            text.onError(error);
        }
    }

    @Override
    public void onComplete() {
        if (!failed) {
            text.onComplete();
        }
    }
}
