// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.patchbay.api.DeskListener;
import org.patchbay.api.DeskSession;
import org.patchbay.centre.EmbeddedCentre;
import org.patchbay.centre.KeyRing;
import org.patchbay.centre.Parts;
import org.patchbay.centre.Setup;
import org.patchbay.codec.DeskJson;
import org.patchbay.model.AgentId;
import org.patchbay.model.CampaignId;
import org.patchbay.model.CommandId;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.Outcome;
import org.patchbay.model.RecordingId;
import org.patchbay.model.Target;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.DeskView;
import org.patchbay.spi.ContactLists;
import org.patchbay.spi.Journal;
import org.patchbay.spi.Journals;
import org.patchbay.spi.RecordingStore;
import org.patchbay.spi.SwitchControl;

/**
 * The process that is killed: a whole centre on Asterisk or on a simulated switch, with its journal and its recordings. Desks are worked
 * by lines on its input: {@code open AGENT}, {@code do AGENT COMMAND ARGUMENTS}, {@code listed CAMPAIGN},
 * {@code at-switch}, {@code play RECORDING FILE},
 * {@code die WHEN REQUESTS}. Each view of a desk is printed as a line, each answer as {@code = ANSWER}. It ends
 * with its input.
 */
public final class WholeCentre {

    /** Begins a line that tells how many speak in a call of an agent's. */
    static final String SPEAKERS = "speakers ";

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Map<String, DeskSession> desks = new HashMap<>();
    private final String run = Long.toString(System.nanoTime(), Character.MAX_RADIX);
    private final MortalPbx pbx;
    private final RecordingStore recordings;
    private final ContactLists lists;
    private final EmbeddedCentre centre;
    private int commands;

    private WholeCentre(Path folder, String provider) throws Exception {
        pbx = new MortalPbx(Switches.fromClassPath(provider));
        Journals journals = (Journals) provider("org.patchbay.journal.sqlite.SqliteJournals").newInstance();
        Journal journal = journals.open(URI.create("sqlite:" + folder.resolve("journal.db").toUri().getRawPath()));
        recordings = (RecordingStore) provider("org.patchbay.recording.EncryptedRecordings", Path.class)
                .newInstance(folder.resolve("recordings"));
        lists = (ContactLists) provider("org.patchbay.campaign.CampaignLists", Path.class)
                .newInstance(folder.resolve("campaigns"));
        Parts parts = Parts.real(journal, new KeyRing(folder), pbx, Clock.systemUTC(), List::of,
                () -> Optional.of(recordings)).with(() -> Optional.of(lists));
        centre = EmbeddedCentre.open(parts, new Setup(folder.resolve("centre.yaml"), folder, Optional.empty(), false));
    }

    /** Providers export nothing; in the product they come as services. */
    private static Constructor<?> provider(String type, Class<?>... parameters) throws ReflectiveOperationException {
        Constructor<?> constructor = Class.forName(type).getDeclaredConstructor(parameters);
        constructor.setAccessible(true);
        return constructor;
    }

    public static void main(String[] arguments) throws Exception {
        WholeCentre whole = new WholeCentre(Path.of(arguments[0]), arguments[1]);
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line; (line = in.readLine()) != null;) {
                whole.out.println("= " + whole.answer(line.split(" ")));
            }
        }
        Runtime.getRuntime().halt(0);
    }

    private String answer(String[] words) throws Exception {
        return switch (words[0]) {
            case "open" -> open(words[1]);
            case "do" -> submit(words);
            case "listed" -> listed(new CampaignId(words[1]));
            case "die" -> die(words);
            case "call", "lift", "heard", "end-switch" -> simulated(words);
            case "at-switch" -> new TreeSet<>(atSwitch()).toString();
            case "play" -> play(new RecordingId(words[1]), Path.of(words[2]));
            default -> throw new IllegalArgumentException(String.join(" ", words));
        };
    }

    /** Soon: in the middle of the next plan. */
    private String die(String[] words) {
        pbx.die(MortalPbx.Deaths.valueOf(words[1]), Integer.parseInt(words[2]));
        return "done";
    }

    /** What happens in the world of a simulated switch. */
    private String simulated(String[] words) throws Exception {
        SwitchControl world = (SwitchControl) pbx.target();
        switch (words[0]) {
            case "call" -> world.customerCalls(words[1], words[1], "Casey", words[2], Duration.ZERO);
            case "lift" -> pbx.phones().orElseThrow().lift(words[1]);
            case "end-switch" -> world.end();
            default -> {
                List<SwitchControl.Hearing> all = world.heard().toCompletableFuture().get();
                return all.stream().sorted(Comparator.comparing(SwitchControl.Hearing::party)).map(one -> one.party() + " "
                        + (one.hears().isEmpty() ? one.sound() : "hears " + party(all, one.hears().getFirst()))).toList().toString();
            }
        }
        return "done";
    }

    private static String party(List<SwitchControl.Hearing> all, LegId leg) {
        return all.stream().filter(one -> one.leg().equals(leg)).findFirst().orElseThrow().party();
    }

    private String open(String agent) throws Exception {
        DeskSession desk = centre.open(new AgentId(agent), new Screen(out)).toCompletableFuture().get();
        desks.put(agent, desk);
        desk.speakers(now -> out.println(SPEAKERS + agent + " " + now.size()));
        return "done";
    }

    private String submit(String[] words) throws Exception {
        CommandId id = new CommandId(run + "-" + ++commands);
        Outcome outcome = desks.get(words[1]).submit(id, command(words)).toCompletableFuture().get();
        return outcome.refusal().map(Enum::name).orElse("done");
    }

    private static AgentCommand command(String[] words) {
        AgentId agent = new AgentId(words[1]);
        return switch (words[2]) {
            case "sign-in" -> new AgentCommand.SignIn(agent, true);
            case "available" -> new AgentCommand.GoAvailable(agent);
            case "dial" -> new AgentCommand.Outdial(agent, words[3], Optional.empty(), Optional.empty());
            case "join" -> new AgentCommand.JoinCampaign(agent, new CampaignId(words[3]));
            default -> command(agent, new ContactId(words[3]), words);
        };
    }

    private static AgentCommand command(AgentId agent, ContactId contact, String[] words) {
        return switch (words[2]) {
            case "accept" -> new AgentCommand.Accept(agent, contact);
            case "hold" -> new AgentCommand.Hold(agent, contact);
            case "resume" -> new AgentCommand.Resume(agent, contact);
            case "end" -> new AgentCommand.End(agent, contact);
            case "pause-recording" -> new AgentCommand.PauseRecording(agent, contact);
            case "resume-recording" -> new AgentCommand.ResumeRecording(agent, contact);
            case "consult" -> new AgentCommand.Consult(agent, contact, target(words), true);
            case "switch" -> new AgentCommand.SwitchLegs(agent, contact);
            case "end-consult" -> new AgentCommand.EndConsult(agent, contact);
            case "conference" -> new AgentCommand.Conference(agent, contact);
            case "exit-conference" -> new AgentCommand.ExitConference(agent, contact);
            case "transfer" -> new AgentCommand.Transfer(agent, contact, target(words));
            case "transfer-to-consulted" -> new AgentCommand.TransferToConsulted(agent, contact);
            case "wrap-up" -> new AgentCommand.WrapUp(agent, contact, words[4]);
            default -> throw new IllegalArgumentException(words[2]);
        };
    }

    private static Target target(String[] words) {
        return new Target(Target.Kind.valueOf(words[4]), words[5]);
    }

    /** How many contacts the campaign's list has, once it is read. */
    private String listed(CampaignId campaign) throws Exception {
        return lists.reading(campaign).toCompletableFuture().get().filter(reading -> !reading.running())
                .map(reading -> Long.toString(reading.loaded())).orElse("none");
    }

    private Collection<RecordingId> atSwitch() throws Exception {
        return pbx.recordings().toCompletableFuture().get();
    }

    /** A kept recording as it was at the switch, for the test's ears. */
    private String play(RecordingId recording, Path target) throws Exception {
        Method read = recordings.getClass().getDeclaredMethod("read", RecordingId.class);
        read.setAccessible(true);
        try (InputStream sound = (InputStream) read.invoke(recordings, recording)) {
            Files.copy(sound, target);
        }
        return "done";
    }

    private record Screen(PrintStream out) implements DeskListener {

        @Override
        public void show(DeskView view) {
            out.println(DeskJson.line(view));
        }

        @Override
        public void journal(boolean up) {
            out.println("journal " + up);
        }

        @Override
        public void closed() {
            out.println("closed");
        }
    }
}
