// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.patchbay.centre.file.Yaml.Value;
import org.patchbay.engine.configuration.AgentProfile;
import org.patchbay.engine.configuration.Configuration;
import org.patchbay.engine.configuration.Configuration.FeatureCode;
import org.patchbay.engine.configuration.EntryPoint;
import org.patchbay.engine.configuration.Flow;
import org.patchbay.engine.configuration.Policies;
import org.patchbay.engine.configuration.Policies.NotAccepted;
import org.patchbay.engine.configuration.Queue;
import org.patchbay.engine.configuration.Rights;
import org.patchbay.engine.configuration.Team;
import org.patchbay.model.AgentId;
import org.patchbay.model.CampaignId;
import org.patchbay.model.Channel;
import org.patchbay.model.EntryPointId;
import org.patchbay.model.FlowId;
import org.patchbay.model.Label;
import org.patchbay.model.Named;
import org.patchbay.model.QueueId;
import org.patchbay.model.TeamId;
import org.patchbay.model.Variable;
import org.patchbay.model.VariableType;

/** Reads one centre file: YAML, then the schema, then what only a whole file can tell; all errors at once. */
final class CentreReader {

    private static final Schema SCHEMA = Schema.ofCentre();

    private final String file;
    private final String text;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    CentreReader(String file, String text) {
        this.file = file;
        this.text = text;
    }

    CentreFile read() throws CentreFileException {
        Value root = Yaml.read(file, text);
        SCHEMA.check(root, (line, path, wrong) -> problems.add(new Problem(file, line, path, wrong)));
        Section centre = new Section(SCHEMA, Optional.of(root), List.of());
        new CentreChecks(centre, (v, wrong) -> problems.add(problem(v, wrong)),
                (v, odd) -> warnings.add(problem(v, odd)), defaults()).check();
        if (!problems.isEmpty()) {
            throw new CentreFileException(problems.stream().distinct().sorted().toList());
        }
        return new CentreFile(configuration(centre), centre.text("switch"), settings(centre, "switches"),
                settings(centre, "channels"), settings(centre, "directories"), addressBook(centre), WebSection.of(centre),
                phoneOnly(centre),
                List.copyOf(centre.named("campaigns", CampaignReader::list).values()), ZoneId.of(centre.text("time-zone")),
                keyed(centre.named("queues", (_, s) -> s.seconds("service-level")), QueueId::new),
                RecordingRules.of(centre.section("recording")), text,
                CentreFile.hash(text), warnings.stream().sorted().toList());
    }

    private Problem problem(Value value, String wrong) {
        return new Problem(file, value.line, value.path, wrong);
    }

    /** The reasons that come with the program. */
    private static Section defaults() {
        try (InputStream in = CentreReader.class.getResourceAsStream("reasons.yaml")) {
            String reasons = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Section(SCHEMA, Optional.of(Yaml.read("reasons.yaml", reasons)), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CentreFileException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Named> reasons(Section centre, Section defaults, String key) {
        return centre.field(key).isPresent() ? centre.choices(key) : defaults.choices(key);
    }

    private static Configuration configuration(Section centre) {
        Section defaults = defaults();
        ZoneId zone = ZoneId.of(centre.text("time-zone"));
        List<Named> wrapUpReasons = reasons(centre, defaults, "wrap-up-reasons");
        List<Named> callerIds = centre.items("caller-ids").stream().map(s -> new Named(s.text("number"),
                s.field("label").isPresent() ? s.label("label") : Label.of(s.text("number"))))
                .toList();
        return new Configuration(centre.label("name"), policies(centre),
                keyed(centre.named("entry-points", CentreReader::entryPoint), EntryPointId::new),
                keyed(centre.named("flows", (id, s) -> flow(id, s, zone)), FlowId::new),
                keyed(centre.named("queues", CentreReader::queue), QueueId::new),
                keyed(centre.named("teams", (id, s) -> team(id, s, wrapUpReasons)), TeamId::new),
                keyed(centre.named("agents", CentreReader::agent), AgentId::new),
                reasons(centre, defaults, "idle-reasons"), wrapUpReasons, callerIds,
                new QueueId(centre.text("fallback-queue")),
                centre.field("outdial-flow").map(v -> new FlowId(v.text())), featureCodes(centre.section("feature-codes")),
                keyed(centre.named("campaigns", (id, s) -> CampaignReader.campaign(id, s,
                        centre.section("end-call").flag("campaign-preview"))), CampaignId::new),
                keyed(centre.named("agents", CentreReader::rights), AgentId::new));
    }

    private static <K, V> Map<K, V> keyed(Map<String, V> byName, Function<String, K> key) {
        Map<K, V> all = new LinkedHashMap<>();
        byName.forEach((name, value) -> all.put(key.apply(name), value));
        return Collections.unmodifiableMap(all);
    }

    private static Policies policies(Section centre) {
        Section p = centre.section("policies");
        Section recording = centre.section("recording");
        Section limits = centre.section("limits");
        Section callbacks = centre.section("callbacks");
        return new Policies(p.seconds("ring-timeout"), p.text("after-no-answer").equals("rona"),
                p.seconds("switch-timeout"), p.seconds("dial-timeout"), p.seconds("desk-lost-after"),
                p.seconds("desk-gone-after"), recording.flag("enabled"), recording.flag("pause"),
                recording.seconds("pause-seconds"),
                p.flag("noise-removal"), limits.integer("data-centre"), limits.integer("tenant"),
                NotAccepted.valueOf(p.text("transfer-not-accepted").toUpperCase(Locale.ROOT)),
                p.flag("consult-actions-while-ringing"), p.text("on-hangup-in-consult").equals("requeue"),
                p.flag("entry-points-in-dial-numbers"), p.text("monitoring-follows").equals("call"),
                new Policies.Callbacks(centre.section("end-call").flag("web-callback"),
                        callbacks.integer("attempts"), callbacks.seconds("interval")));
    }

    private static Map<String, FeatureCode> featureCodes(Section codes) {
        Map<String, FeatureCode> all = new LinkedHashMap<>();
        for (FeatureCode code : FeatureCode.values()) {
            all.put(codes.text(code.name().toLowerCase(Locale.ROOT).replace('_', '-')), code);
        }
        return all;
    }

    private static EntryPoint entryPoint(String id, Section s) {
        Set<String> numbers = new LinkedHashSet<>();
        s.texts("numbers").forEach(n -> numbers.add(n.text()));
        return new EntryPoint(new EntryPointId(id), s.label("label"), numbers, new FlowId(s.text("flow")),
                s.flag("consult"), s.flag("transfer"));
    }

    private static Queue queue(String id, Section s) {
        return new Queue(new QueueId(id), s.label("label"), s.optionalSeconds("ring-timeout"), s.flag("consult"),
                s.flag("transfer"));
    }

    private static Team team(String id, Section s, List<Named> reasons) {
        String reason = s.field("default-wrap-up-reason").map(Value::text).orElse(reasons.getFirst().id());
        return new Team(new TeamId(id), s.label("label"), s.optionalSeconds("auto-wrap-up"), reason,
                s.flag("may-stop-countdown"));
    }

    private static Flow flow(String id, Section s, ZoneId zone) {
        List<Variable> variables = List.copyOf(s.named("variables", CentreReader::variable).values());
        return new Flow(new FlowId(id), s.label("label"), variables,
                s.texts("popover").stream().map(Value::text).toList(), StepReader.openingHours(s, zone),
                StepReader.steps(s), new QueueId(s.text("queue")), s.integer("priority"));
    }

    /** With its default as it is written in the file, where that is none of its type. */
    static Variable variable(String name, Section s) {
        Variable unset = new Variable(name, s.label("label"), type(s), "", s.flag("secure"), s.flag("editable"),
                s.choices("choices"));
        return unset.withValue(unset.canonical(s.text("default")).orElse(s.text("default")));
    }

    private static VariableType type(Section variable) {
        String type = variable.text("type").toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(VariableType.values()).filter(t -> t.name().equals(type)).findFirst()
                .orElse(VariableType.TEXT);
    }

    private static AgentProfile agent(String id, Section s) {
        Map<String, Integer> capacity = new LinkedHashMap<>();
        s.field("capacity").ifPresent(c -> c.fields().forEach((channel, n) -> capacity.put(channel,
                Integer.parseInt(n.text()))));
        capacity.put(Channel.VOICE.name(), AgentProfile.VOICE_CAPACITY);
        return new AgentProfile(new AgentId(id), s.text("name"), s.text("extension"), new TeamId(s.text("team")),
                s.texts("queues").stream().map(q -> new QueueId(q.text())).toList(), s.flag("may-outdial"),
                s.flag("protect-numbers"), s.flag("noise-removal"), capacity,
                s.texts("supervises").stream().map(t -> new TeamId(t.text())).toList());
    }

    private static Rights rights(String id, Section s) {
        return new Rights(Rights.Hearing.valueOf(s.text("recordings").toUpperCase(Locale.ROOT)), s.flag("may-forget-customers"));
    }

    private static Set<AgentId> phoneOnly(Section centre) {
        Set<AgentId> all = new TreeSet<>();
        centre.named("agents", (id, s) -> s.flag("phone-only") && all.add(new AgentId(id)));
        return all;
    }

    private static List<AddressBookEntry> addressBook(Section centre) {
        return centre.items("address-book").stream().map(s -> new AddressBookEntry(s.label("name"), s.text("number"))).toList();
    }

    /** @param of switches, channels or directories */
    private static Map<String, Map<String, CentreFile.Setting>> settings(Section centre, String of) {
        return centre.named(of, (name, s) -> {
            Map<String, CentreFile.Setting> settings = new LinkedHashMap<>();
            s.value().ifPresent(v -> v.fields().forEach((key, setting) -> settings.put(key, setting(setting))));
            return settings;
        });
    }

    private static CentreFile.Setting setting(Value value) {
        return value.type().equals("object")
                ? new CentreFile.Setting(Optional.empty(), value.field("file").map(Value::text))
                : new CentreFile.Setting(Optional.of(value.text()), Optional.empty());
    }
}
