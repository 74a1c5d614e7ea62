// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.patchbay.engine.configuration.AgentProfile;
import org.patchbay.engine.configuration.Campaign;
import org.patchbay.engine.configuration.Configuration;
import org.patchbay.engine.configuration.Configuration.FeatureCode;
import org.patchbay.engine.configuration.EntryPoint;
import org.patchbay.engine.configuration.Flow;
import org.patchbay.engine.configuration.OpeningHours;
import org.patchbay.engine.configuration.Policies;
import org.patchbay.engine.configuration.Policies.NotAccepted;
import org.patchbay.engine.configuration.Queue;
import org.patchbay.engine.configuration.Step;
import org.patchbay.engine.configuration.Rights;
import org.patchbay.engine.configuration.Team;
import org.patchbay.model.AgentId;
import org.patchbay.model.CampaignId;
import org.patchbay.model.EntryPointId;
import org.patchbay.model.FlowId;
import org.patchbay.model.Label;
import org.patchbay.model.Named;
import org.patchbay.model.QueueId;
import org.patchbay.model.TeamId;
import org.patchbay.model.Variable;
import org.patchbay.model.VariableType;

/** A small centre for tests: three agents, two queues, voice and chat. */
final class Settings {

    static final AgentId ANNA = new AgentId("anna");
    static final AgentId BEN = new AgentId("ben");
    static final AgentId CARLA = new AgentId("carla");
    static final AgentId DORA = new AgentId("dora");
    static final AgentId EMMA = new AgentId("emma");
    static final QueueId SUPPORT = new QueueId("support");
    static final QueueId SALES = new QueueId("sales");
    static final TeamId TEAM = new TeamId("berlin");
    static final TeamId OTHER_TEAM = new TeamId("hamburg");
    static final EntryPointId CHAT = new EntryPointId("chat");
    static final String SUPPORT_NUMBER = "0800111";
    static final String SALES_NUMBER = "0800222";
    static final int CALLBACK_ATTEMPTS = 3;

    private final Map<AgentId, Rights> rights = new LinkedHashMap<>();
    boolean ronaAfterNoAnswer = true;
    boolean recording = true;
    boolean recordingPausable = true;
    int pauseSeconds = 30;
    int dataCentreLimit = 100;
    int tenantLimit = 100;
    NotAccepted transferNotAccepted = NotAccepted.DISCONNECT;
    boolean consultActionsWhileRinging;
    boolean requeueOnHangUpInConsult = true;
    boolean entryPointsInDialNumbers;
    boolean monitoringFollowsCall = true;
    /** Whether consults and transfers may go to queues and entry points. */
    boolean open = true;
    List<Variable> moreVariables = List.of();
    boolean cancelCallbacks;
    OpeningHours openingHours = OpeningHours.always();
    List<Step> steps = List.of();
    Optional<Duration> autoWrapUp = Optional.empty();
    boolean mayStop = true;
    boolean variables = true;
    /** Variables of the flow support, in place of the usual ones. */
    List<Variable> supportVariables = List.of();
    /** Variables of the flow sales. */
    List<Variable> salesVariables = List.of();
    boolean protectedData = false;
    boolean mayOutdial = true;
    Optional<Duration> queueRingTimeout = Optional.empty();
    boolean noiseRemoval = true;
    boolean noiseEntitled = true;
    List<String> callerIds = List.of("+49302312500");
    AgentId supervisor = EMMA;
    /** Agents who are in another team. */
    Set<AgentId> elsewhere = Set.of();
    Optional<FlowId> outdialFlow = Optional.empty();
    Set<QueueId> queues = new LinkedHashSet<>(List.of(SUPPORT, SALES));
    Map<CampaignId, Campaign> campaigns = new LinkedHashMap<>();
    Set<AgentId> agents = new LinkedHashSet<>(List.of(ANNA, BEN, CARLA));

    Configuration build() {
        return new Configuration(Label.of("Test centre"), policies(), entryPoints(), flows(), queueMap(),
                Map.of(TEAM, new Team(TEAM, Label.of("Berlin"), autoWrapUp, "solved", mayStop), OTHER_TEAM,
                        new Team(OTHER_TEAM, Label.of("Hamburg"), Optional.empty(), "solved", true)), agentMap(),
                named("break", "lunch"), named("solved", "callback"), named(callerIds.toArray(String[]::new)), queues.iterator().next(),
                outdialFlow, Map.of("*11", FeatureCode.SIGN_IN, "*12", FeatureCode.AVAILABLE, "*13", FeatureCode.IDLE, "*14",
                        FeatureCode.SIGN_OUT), campaigns, rights);
    }

    private Policies policies() {
        return new Policies(Duration.ofSeconds(18), ronaAfterNoAnswer, Duration.ofSeconds(5), Duration.ofSeconds(60),
                Duration.ofSeconds(15), Duration.ofMinutes(5), recording, recordingPausable,
                Duration.ofSeconds(pauseSeconds), noiseRemoval,
                dataCentreLimit, tenantLimit, transferNotAccepted, consultActionsWhileRinging,
                requeueOnHangUpInConsult, entryPointsInDialNumbers, monitoringFollowsCall,
                new Policies.Callbacks(cancelCallbacks, CALLBACK_ATTEMPTS, Duration.ofMinutes(10)));
    }

    Settings limits(int dataCentre, int tenant) {
        dataCentreLimit = dataCentre;
        tenantLimit = tenant;
        return this;
    }

    /** Everything as the centre file's schema has it where nothing is said. */
    Settings campaign(Campaign.Mode mode) {
        return campaign(mode, c -> c);
    }

    Settings campaign(Campaign.Mode mode, UnaryOperator<CampaignSetting> change) {
        Campaign campaign = change.apply(new CampaignSetting(mode)).build();
        campaigns.put(campaign.id(), campaign);
        return this;
    }

    Settings recording(boolean enabled, boolean pausable, int seconds) {
        recording = enabled;
        recordingPausable = pausable;
        pauseSeconds = seconds;
        return this;
    }

    Settings idleAfterNoAnswer() {
        ronaAfterNoAnswer = false;
        return this;
    }

    private Map<EntryPointId, EntryPoint> entryPoints() {
        Map<EntryPointId, EntryPoint> all = new LinkedHashMap<>();
        for (EntryPoint e : List.of(entryPoint("support", SUPPORT_NUMBER), entryPoint("sales", SALES_NUMBER),
                entryPoint("chat", "chat"))) {
            all.put(e.id(), e);
        }
        return all;
    }

    private EntryPoint entryPoint(String id, String number) {
        return new EntryPoint(new EntryPointId(id), Label.of(id), Set.of(number), new FlowId(id), open, open);
    }

    private Map<FlowId, Flow> flows() {
        Map<FlowId, Flow> all = new LinkedHashMap<>();
        List<Variable> usual = !variables ? List.of() : Stream.concat(
                Stream.of(variable("language", false), variable("case", false), variable("pin", true)),
                moreVariables.stream()).toList();
        List<Variable> defined = supportVariables.isEmpty() ? usual : supportVariables;
        List<String> popover = usual.stream().map(Variable::name).toList();
        flow(all, "support", defined, popover, SUPPORT, 5);
        flow(all, "sales", salesVariables, List.of(), queues.contains(SALES) ? SALES : SUPPORT, 5);
        flow(all, "chat", defined, popover, SUPPORT, 5);
        return all;
    }

    private void flow(Map<FlowId, Flow> all, String id, List<Variable> variables, List<String> popover,
            QueueId queue, int priority) {
        all.put(new FlowId(id), new Flow(new FlowId(id), Label.of(id), variables, popover, openingHours,
                steps, queue, priority));
    }

    static Variable variable(String name, boolean secure) {
        return new Variable(name, Label.of(name), VariableType.TEXT, name + "-default", secure, true, List.of());
    }

    private Map<QueueId, Queue> queueMap() {
        Map<QueueId, Queue> all = new LinkedHashMap<>();
        queues.forEach(id -> all.put(id, new Queue(id, Label.of(id.value()), queueRingTimeout, open, open)));
        return all;
    }

    Settings rights(AgentId agent, Rights.Hearing recordings, boolean forgetCustomers) {
        rights.put(agent, new Rights(recordings, forgetCustomers));
        return this;
    }

    private Map<AgentId, AgentProfile> agentMap() {
        Map<AgentId, AgentProfile> all = new LinkedHashMap<>();
        int extension = 1001;
        for (AgentId id : agents) {
            all.put(id, new AgentProfile(id, id.value(), String.valueOf(extension++),
                    elsewhere.contains(id) ? OTHER_TEAM : TEAM, List.copyOf(queues),
                    mayOutdial, protectedData, noiseEntitled, new TreeMap<>(Map.of("chat", 3)),
                    id.equals(supervisor) ? List.of(TEAM) : List.of()));
        }
        return all;
    }

    private static List<Named> named(String... ids) {
        return Arrays.stream(ids).map(id -> new Named(id, Label.of(id))).toList();
    }
}
