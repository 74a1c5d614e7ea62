// SPDX-License-Identifier: EPL-2.0
package org.patchbay.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.patchbay.api.Callbacks;
import org.patchbay.api.HttpSettings;
import org.patchbay.model.CommandId;
import org.patchbay.model.ContactId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who may ask, how often, and what. The order counts: a stranger's request is turned away before its body is
 * looked at, and strangers can't use up what clients may send.
 */
final class Routes extends Handler.Abstract {

    static final int MAX_BODY_BYTES = 16 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);
    private static final Pattern ONE = Pattern.compile("/callbacks/([A-Za-z0-9._:-]{1,100})");
    private static final Pattern KEY = Pattern.compile("[!-~]{1," + Repeats.MAX_KEY_LENGTH + "}");
    private static final int RETRY_SECONDS = 5;

    private final HttpSettings settings;
    private final Callbacks callbacks;
    private final Patience patience;
    private final Tokens tokens;
    private final Allowances clients;
    private final Allowances strangers;
    private final Repeats repeats = new Repeats();
    private final String description;

    Routes(HttpSettings settings, Callbacks callbacks, Patience patience, String description, LongSupplier nanos) {
        this.settings = settings;
        this.callbacks = callbacks;
        this.patience = patience;
        this.description = description;
        this.tokens = new Tokens(settings.clients());
        this.clients = new Allowances(settings.perClient(), settings.overall(), nanos);
        this.strangers = new Allowances(settings.perClient(), settings.overall(), nanos);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        CompletionStage<Answer> answer;
        try {
            answer = answer(request);
        } catch (RuntimeException e) {
            answer = CompletableFuture.failedFuture(e);
        }
        // the centre's thread that told us goes on at once
        answer.handle(Routes::given).whenCompleteAsync((given, _) -> given.to(response, callback), getServer().getThreadPool());
        return true;
    }

    private static Answer given(Answer answer, Throwable error) {
        Throwable cause = error instanceof CompletionException e ? e.getCause() : error;
        return switch (cause) {
            case null -> answer;
            case CallbackReader.Refused e -> Answer.of(e.problem());
            case TimeoutException _ -> unknown();
            case RejectedExecutionException _ -> unknown();
            default -> {
                LOG.error("a request could not be answered", cause);
                yield Answer.of(Problem.of(500, "This should not have happened; the centre's log tells more."));
            }
        };
    }

    private static Answer unknown() {
        return Answer.of(Problem.of(503, "The centre did not answer in time; whether it has the request is unknown. "
                + "Send it again with the same Idempotency-Key.").with("Retry-After", Integer.toString(RETRY_SECONDS)));
    }

    private CompletionStage<Answer> answer(Request request) {
        Optional<String> client = tokens.client(request.getHeaders().get(HttpHeader.AUTHORIZATION));
        OptionalLong wait = client.isPresent() ? clients.take(client.get()) : strangers.take(Addresses.who(request));
        if (wait.isPresent()) {
            return problem(Problem.of(429, "Too many requests; wait as long as Retry-After says.").with("Retry-After",
                    Long.toString(wait.getAsLong())));
        }
        String path = Request.getPathInContext(request);
        Matcher one = ONE.matcher(path);
        return switch (path) {
            case "/health" -> only(request, "GET").orElseGet(this::health);
            case "/openapi.yaml" -> only(request, "GET").orElseGet(
                    () -> CompletableFuture.completedFuture(new Answer(200, "application/yaml", description, Map.of())));
            case "/callbacks" -> stranger(client).or(() -> only(request, "POST")).orElseGet(() -> ask(client.get(), request));
            default -> one.matches()
                    ? stranger(client).or(() -> only(request, "GET", "DELETE")).orElseGet(() -> one(request, one.group(1)))
                    : problem(Problem.of(404, "There is nothing here; /openapi.yaml tells what there is."));
        };
    }

    private static CompletionStage<Answer> problem(Problem problem) {
        return CompletableFuture.completedFuture(Answer.of(problem));
    }

    private static Optional<CompletionStage<Answer>> stranger(Optional<String> client) {
        return client.isPresent() ? Optional.empty()
                : Optional.of(problem(Problem.of(401, "Send the client's token: Authorization: Bearer …")
                        .with("WWW-Authenticate", "Bearer")));
    }

    private static Optional<CompletionStage<Answer>> only(Request request, String... methods) {
        return List.of(methods).contains(request.getMethod()) ? Optional.empty()
                : Optional.of(problem(Problem.of(405, "Allowed here: " + String.join(", ", methods) + ".").with("Allow",
                        String.join(", ", methods))));
    }

    private CompletionStage<Answer> health() {
        return inTime(callbacks.takesRequests()).exceptionally(_ -> false).thenApply(Answer::health);
    }

    private <T> CompletableFuture<T> inTime(CompletionStage<T> stage) {
        return stage.toCompletableFuture().copy().orTimeout(patience.centre().toMillis(), TimeUnit.MILLISECONDS);
    }

    private CompletionStage<Answer> ask(String client, Request request) {
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        if (type == null || !type.split(";")[0].strip().equalsIgnoreCase("application/json")) {
            return problem(Problem.of(415, "The body is to be application/json."));
        }
        String key = request.getHeaders().get("Idempotency-Key");
        if (key != null && !KEY.matcher(key).matches()) {
            return problem(Problem.of(400, "Idempotency-Key: allowed are 1 to " + Repeats.MAX_KEY_LENGTH + " signs without spaces."));
        }
        if (request.getLength() > MAX_BODY_BYTES) {
            return tooLong();
        }
        CompletableFuture<byte[]> body = new CompletableFuture<>();
        Content.Source.asByteArrayAsync(request, MAX_BODY_BYTES + 1, Promise.Invocable.toPromise(body));
        return body.orTimeout(patience.body().toMillis(), TimeUnit.MILLISECONDS).handle((bytes, error) -> switch (error) {
            case null -> bytes.length > MAX_BODY_BYTES ? tooLong() : ask(client, Optional.ofNullable(key), bytes);
            case TimeoutException _ -> problem(Problem.of(408, "The body did not come in time."));
            // more than may come, or the connection broke: then nobody reads this
            default -> tooLong();
        }).thenCompose(answer -> answer);
    }

    private static CompletionStage<Answer> tooLong() {
        return problem(Problem.of(413, "The body may have " + MAX_BODY_BYTES + " bytes at most."));
    }

    private CompletionStage<Answer> ask(String client, Optional<String> key, byte[] bytes) {
        String body;
        Callbacks.Request asked;
        try {
            body = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            asked = CallbackReader.read(body, settings.prefixes());
        } catch (CharacterCodingException e) {
            return problem(Problem.of(400, "The body is not UTF-8."));
        } catch (CallbackReader.Refused e) {
            return problem(e.problem());
        }
        Optional<CommandId> id = key.isPresent() ? repeats.again(client, key.get(), body) : Optional.of(repeats.once());
        if (id.isEmpty()) {
            return problem(Problem.of(422, "This Idempotency-Key came with another request before."));
        }
        return inTime(callbacks.request(id.get(), asked)).thenApply(answer -> asked(client, answer));
    }

    private static Answer asked(String client, Callbacks.Answer answer) {
        if (answer.callback().isEmpty()) {
            return Answer.of(Problem.fields(422, "Fields of the request can't be taken.",
                    answer.faults().stream().map(f -> Problem.Field.of(f.path(), words(f.kind()))).toList()));
        }
        ContactId id = answer.callback().get();
        LOG.info("client {} asked for callback {}", client, id);
        return Answer.callback(201, id, Callbacks.State.WAITING).with("Location", "/callbacks/" + id);
    }

    private static String words(Callbacks.Fault.Kind kind) {
        return switch (kind) {
            case UNKNOWN -> "The centre has nothing of that name.";
            case NOT_VALID -> "Is not what the centre takes there.";
            case TOO_LONG -> "Is too long.";
        };
    }

    private CompletionStage<Answer> one(Request request, String id) {
        ContactId callback = new ContactId(id);
        if (request.getMethod().equals("GET")) {
            return inTime(callbacks.state(callback)).thenApply(state -> state.map(s -> Answer.callback(200, callback, s))
                    .orElseGet(Routes::unknownCallback));
        }
        return inTime(callbacks.cancel(repeats.once(), callback)).thenApply(done -> switch (done) {
            case DONE -> Answer.nothing();
            case TOO_LATE -> Answer.of(Problem.of(409, "Customer and agent talk already, or the callback is over."));
            case UNKNOWN -> unknownCallback();
        });
    }

    private static Answer unknownCallback() {
        return Answer.of(Problem.of(404, "There is no such callback, or it is long over."));
    }
}
