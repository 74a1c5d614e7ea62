// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.file;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

import org.patchbay.centre.file.Yaml.Value;
import org.patchbay.model.DialNumber;
import org.patchbay.model.Named;
import org.patchbay.model.Variable;

/** What a schema can't say: that names exist, that numbers are nobody else's, that values fit their types. */
final class CentreChecks {

    private final Section centre;
    private final BiConsumer<Value, String> wrong;
    private final BiConsumer<Value, String> odd;
    private final Section defaults;

    /**
     * @param wrong takes a value and what is wrong with it
     * @param odd takes what is allowed but hardly meant
     * @param defaults the reasons that come with the program
     */
    CentreChecks(Section centre, BiConsumer<Value, String> wrong, BiConsumer<Value, String> odd, Section defaults) {
        this.centre = centre;
        this.wrong = wrong;
        this.odd = odd;
        this.defaults = defaults;
    }

    void check() {
        names();
        flows();
        numbers();
        reasons();
        ringTimes();
        web();
        new CampaignChecks(centre, wrong, this::exists).check(keys("queues"), keys("teams"), keys("agents"));
    }

    /** Names and numbers don't travel in plain text. */
    private void web() {
        Section web = centre.section("web");
        web.field("address").filter(a -> web.field("tls").isEmpty() && !WebSection.isLoopback(a.text())).ifPresent(a -> wrong.accept(a,
                "is \"" + a.text() + "\", which others reach, so web needs tls; allowed without: 127.0.0.1, ::1, localhost"));
    }

    private Set<String> keys(String section) {
        return new TreeSet<>(centre.named(section, (id, _) -> id).keySet());
    }

    /** Everything that is named exists. */
    private void names() {
        Set<String> queues = keys("queues");
        Set<String> teams = keys("teams");
        exists(centre.field("fallback-queue"), "queue", queues);
        exists(centre.field("outdial-flow"), "flow", keys("flows"));
        centre.named("entry-points", (_, s) -> exists(s.field("flow"), "flow", keys("flows")));
        centre.named("flows", (_, s) -> exists(s.field("queue"), "queue", queues));
        centre.named("flows", (_, s) -> steps(s.items("steps"), queues, s.named("variables", (_, v) -> v).keySet()));
        centre.named("agents", (_, s) -> {
            s.texts("queues").forEach(q -> exists(Optional.of(q), "queue", queues));
            s.texts("supervises").forEach(t -> exists(Optional.of(t), "team", teams));
            return exists(s.field("team"), "team", teams);
        });
    }

    private boolean steps(List<Section> steps, Set<String> queues, Set<String> variables) {
        for (Section step : steps) {
            Section collect = step.section("collect");
            exists(collect.field("into"), "variable", variables);
            collect.field("at-least").filter(v -> collect.integer("at-least") > collect.integer("at-most"))
                    .ifPresent(v -> wrong.accept(v, "is " + v.text() + ", more than at-most; allowed: at most "
                            + collect.integer("at-most")));
            known(step.section("set"), variables);
            known(step.section("look-up").section("into"), variables);
            exists(step.section("queue").field("to"), "queue", queues);
            Section branch = step.section("branch");
            exists(branch.section("when").section("waiting").field("queue"), "queue", queues);
            exists(branch.section("when").section("equals").field("variable"), "variable", variables);
            steps(branch.items("then"), queues, variables);
            steps(branch.items("else"), queues, variables);
        }
        return true;
    }

    /** The keys are names of variables. */
    private void known(Section byName, Set<String> variables) {
        byName.value().ifPresent(v -> v.fields().forEach((name, value) -> {
            if (!variables.contains(name)) {
                wrong.accept(value, "there is no variable \"" + name + "\"; allowed: " + String.join(", ", variables));
            }
        }));
    }

    private boolean exists(Optional<Value> named, String kind, Collection<String> known) {
        named.filter(v -> v.type().equals("string") && !known.contains(v.text())).ifPresent(v -> wrong.accept(v,
                "there is no " + kind + " \"" + v.text() + "\"; allowed: " + String.join(", ", known)));
        return true;
    }

    private void flows() {
        centre.named("flows", (_, flow) -> {
            Map<String, Section> variables = flow.named("variables", (_, s) -> s);
            Set<String> showable = new TreeSet<>();
            variables.forEach((name, s) -> {
                if (!s.flag("secure")) {
                    showable.add(name);
                }
                variable(s);
            });
            for (Value name : flow.texts("popover")) {
                if (variables.containsKey(name.text()) && !showable.contains(name.text())) {
                    wrong.accept(name, name.text() + " is secure and never on a popover; allowed: "
                            + String.join(", ", showable));
                } else {
                    exists(Optional.of(name), "variable", showable);
                }
            }
            return true;
        });
    }

    private void variable(Section variable) {
        List<Named> choices = variable.choices("choices");
        boolean choice = variable.text("type").equals("choice");
        if (choice && choices.isEmpty()) {
            variable.value().ifPresent(v -> wrong.accept(v, "lacks choices: a list of ids and labels"));
        }
        if (!choice && !choices.isEmpty()) {
            variable.field("choices").ifPresent(v -> wrong.accept(v, "only the type choice has choices"));
        }
        unique(variable.items("choices"), "id");
        variable.field("default").ifPresent(v -> fits(CentreReader.variable("", variable), v));
    }

    private void fits(Variable variable, Value value) {
        String text = value.text();
        if (variable.canonical(text).isEmpty()) {
            wrong.accept(value, "is \"" + text + "\"; allowed: " + switch (variable.type()) {
                case TEXT -> "any text";
                case INTEGER -> "a whole number";
                case DECIMAL -> "a number";
                case BOOLEAN -> "true or false";
                case DATE_TIME -> "a moment like 2026-03-01T08:00:00+01:00";
                case CHOICE -> String.join(", ", variable.choices().stream().map(Named::id).toList());
            });
        }
        if (text.codePointCount(0, text.length()) > Variable.MAX_CODE_POINTS) {
            wrong.accept(value, "is longer than " + Variable.MAX_CODE_POINTS + " characters");
        }
    }

    /** A number, an extension or a code leads to one place. */
    private void numbers() {
        Map<String, Value> taken = new HashMap<>();
        centre.named("agents", (_, s) -> alone(taken, s.field("extension")));
        centre.named("entry-points", (_, s) -> {
            s.texts("numbers").forEach(n -> {
                alone(taken, Optional.of(n));
                dialable(n);
            });
            return true;
        });
        Map<String, Value> codes = new HashMap<>();
        Section featureCodes = centre.section("feature-codes");
        for (String code : List.of("sign-in", "available", "idle", "sign-out")) {
            alone(codes, featureCodes.field(code));
        }
        centre.items("caller-ids").forEach(s -> s.field("number").ifPresent(this::dialable));
        centre.items("address-book").forEach(s -> s.field("number").ifPresent(this::dialable));
        unique(centre.items("caller-ids"), "number");
    }

    private boolean alone(Map<String, Value> taken, Optional<Value> number) {
        number.filter(n -> n.type().equals("string")).ifPresent(n -> {
            Value before = taken.putIfAbsent(n.text(), n);
            if (before != null) {
                wrong.accept(n, n.text() + " is taken by " + before.path + " in line " + before.line);
            }
        });
        return true;
    }

    private void dialable(Value number) {
        boolean looksRight = number.type().equals("string") && number.text().matches("[0-9+#*:]{3,24}");
        if (looksRight && DialNumber.parse(number.text()).isEmpty()) {
            wrong.accept(number, "is \"" + number.text() + "\"; allowed: 3 to 18 digits and + # * :");
        }
    }

    private void unique(List<Section> items, String key) {
        Set<String> seen = new HashSet<>();
        items.forEach(s -> s.field(key).filter(v -> !seen.add(v.text()))
                .ifPresent(v -> wrong.accept(v, v.text() + " stands twice")));
    }

    private void reasons() {
        unique(centre.items("idle-reasons"), "id");
        unique(centre.items("wrap-up-reasons"), "id");
        Set<String> known = new TreeSet<>();
        CentreReader.reasons(centre, defaults, "wrap-up-reasons").forEach(r -> known.add(r.id()));
        centre.named("teams", (_, s) -> exists(s.field("default-wrap-up-reason"), "wrap-up reason", known));
    }

    /** A phone whose voicemail is faster than the centre swallows offers. */
    private void ringTimes() {
        Section policies = centre.section("policies");
        Map<String, Duration> queues = new HashMap<>();
        centre.named("queues", (id, s) -> queues.put(id,
                s.optionalSeconds("ring-timeout").orElse(policies.seconds("ring-timeout"))));
        centre.named("agents", (_, s) -> {
            s.field("voicemail-after").ifPresent(voicemail -> {
                Duration after = s.seconds("voicemail-after");
                Duration longest = s.texts("queues").stream().map(q -> queues.getOrDefault(q.text(), Duration.ZERO))
                        .max(Duration::compareTo).orElse(Duration.ZERO);
                longest = longest.compareTo(policies.seconds("ring-timeout")) < 0 ? policies.seconds("ring-timeout") : longest;
                if (longest.compareTo(after) >= 0) {
                    odd.accept(voicemail, "the phone's voicemail answers after " + after.toSeconds()
                            + " s, but offers ring for " + longest.toSeconds() + " s; make ring-timeout shorter");
                }
            });
            return true;
        });
    }
}
