// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.patchbay.model.AnsweredBy;
import org.patchbay.model.media.Sound;
import org.patchbay.spi.Pbx;
import org.patchbay.spi.PbxListener;
import org.patchbay.spi.SwitchControl.Reaction;

/**
 * A real Asterisk of its own, started by {@code releng/asterisk}; baresip as every agent's phone, as customers
 * and as the number outside that answers; sipp as the network that refuses. Who hears whom is what the phones
 * wrote down.
 */
final class AsteriskSwitch extends Surroundings {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MUSIC = 350;
    /** The American ring tone is 440 and 480 Hz together; no party says one of these. */
    private static final int RING = 440;
    private static final Duration WINDOW = Duration.ofMillis(200);
    /** What was asked for before this is heard after it. */
    private static final Duration SETTLES = Duration.ofMillis(120);

    private final Path releng;
    private final Path directory;
    private final Path tools;
    private final Properties settings = new Properties();
    private final Properties passwords = new Properties();
    private final Map<String, Baresip> phones = new LinkedHashMap<>();
    private final Map<String, Baresip> customers = new HashMap<>();
    private final Pbx pbx = Switches.named("asterisk");
    private Cable cable;
    private OutsideWorld outside;
    private Baresip answering;
    private final Map<AnsweredBy, Baresip> analysed = new EnumMap<>(AnsweredBy.class);
    /** Files of what phones hear that can't write it down themselves. */
    private final Map<String, Path> heardElsewhere = new HashMap<>();
    private final Set<String> silent = new TreeSet<>();
    private int customerCalls;
    private volatile long changed = System.nanoTime();

    private AsteriskSwitch(Path releng, Path directory, Path tools) {
        this.releng = releng;
        this.directory = directory;
        this.tools = tools;
    }

    static AsteriskSwitch start(Path directory) {
        Path releng = releng();
        // releng/test says so by this where Asterisk is wanted and can be had; ours is one of our own, to restart
        if (System.getenv("PATCHBAY_ASTERISK") == null || run(releng, "fetch", "--with-phones") != 0) {
            String why = "without Asterisk: start releng/test, or set PATCHBAY_ASTERISK; releng/asterisk fetch gets it";
            if (System.getenv("CI") != null) {
                throw new AssertionError(why);
            }
            Assumptions.abort(why);
        }
        Path tools = Path.of(output(releng, "tools")).getParent();
        AsteriskSwitch started = new AsteriskSwitch(releng, directory, tools);
        try {
            started.begin();
            return started;
        } catch (IOException e) {
            started.close();
            throw new UncheckedIOException(e);
        }
    }

    private static Path releng() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path script = folder.resolve("releng/asterisk");
            if (Files.isExecutable(script)) {
                return script;
            }
        }
        throw new AssertionError("releng/asterisk is not above " + Path.of("").toAbsolutePath());
    }

    private static int run(Path releng, String... arguments) {
        try {
            return process(releng, arguments).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start().onExit().join().exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String output(Path releng, String... arguments) {
        try {
            Process process = process(releng, arguments).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            return new String(process.getInputStream().readAllBytes()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessBuilder process(Path releng, String... arguments) {
        ProcessBuilder process = new ProcessBuilder();
        process.command().add(releng.toString());
        process.command().addAll(List.of(arguments));
        return process;
    }

    private void begin() throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
        up();
        cable = new Cable(URI.create(settings.getProperty("url")).getPort());
        Map<Integer, String> answered = new TreeMap<>(Map.of(sipPort() + 3, NUMBERS.get(Reaction.ANSWERS)));
        ANALYSED.forEach((answeredBy, number) -> answered.put(port(answeredBy), number));
        outside = new OutsideWorld(tools, directory.resolve("outside"), settings.getProperty("trunk.address"),
                Integer.parseInt(settings.getProperty("trunk.port")), NUMBERS, answered);
        String number = NUMBERS.get(Reaction.ANSWERS);
        answering = answers("answering", number, sipPort() + 3, () -> Tone.wav(tone(number)));
        for (int i = 0; i < PHONES; i++) {
            plugIn(extension(i));
        }
        phones.forEach((extension, phone) -> await(extension + " to register", phone::isRegistered));
    }

    private int port(AnsweredBy answeredBy) {
        return sipPort() + 4 + answeredBy.ordinal();
    }

    private Baresip answers(String name, String number, int port, Supplier<byte[]> says) {
        String address = settings.getProperty("trunk.address");
        return new Baresip(new Baresip.Setup(tools, directory.resolve(name), address, port,
                "<sip:%s@%s:%d>;regint=0;answermode=auto".formatted(number, address, port), says));
    }

    /** Somebody who says a word and listens; a machine that talks on; a fax machine's tone; nothing. */
    private List<Tone.Beep> words(AnsweredBy answeredBy) {
        int voice = tone(ANALYSED.get(answeredBy));
        Tone.Beep listens = new Tone.Beep(0, 60);
        return switch (answeredBy) {
            case LIVE -> List.of(new Tone.Beep(voice, 0.7), listens);
            case MACHINE -> List.of(new Tone.Beep(voice, 20));
            case FAX -> List.of(new Tone.Beep(0, 2), new Tone.Beep(2100, 3), listens);
            case UNKNOWN -> List.of(listens);
        };
    }

    /** The phone there is put up when it is first asked for. */
    @Override
    public String number(AnsweredBy answeredBy) {
        String number = super.number(answeredBy);
        analysed.computeIfAbsent(answeredBy, who -> answers("answering-" + who, number, port(who),
                () -> Tone.wav(words(who))));
        return number;
    }

    private void up() throws IOException {
        Path asterisk = directory.resolve("asterisk");
        if (run(releng, "up", "--dir", asterisk.toString(), "--extensions", "1001-100" + PHONES, "--prompts",
                writePrompts(directory.resolve("prompts")).toString()) != 0) {
            throw new AssertionError("Asterisk did not start in " + asterisk);
        }
        read(asterisk.resolve("ari.properties"), settings);
        read(asterisk.resolve("phones.properties"), passwords);
    }

    private static void read(Path file, Properties properties) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
    }

    /** The file with the settings of the switch, for a centre file. */
    Path properties() {
        return directory.resolve("asterisk/ari.properties");
    }

    private int sipPort() {
        return Integer.parseInt(settings.getProperty("sip.port"));
    }

    private void plugIn(String extension) {
        phones.put(extension, new Baresip(new Baresip.Setup(tools, directory.resolve("phone-" + extension),
                "127.0.0.1", 0, "<sip:%1$s@127.0.0.1:%2$d>;auth_user=%1$s;auth_pass=%3$s;regint=60;answermode=manual"
                        .formatted(extension, sipPort(), passwords.getProperty(extension)), tone(extension))));
    }

    // The switch

    @Override
    public void open(PbxListener listener) {
        Map<String, String> given = new HashMap<>();
        settings.stringPropertyNames().forEach(name -> given.put(name, settings.getProperty(name)));
        given.put("url", "http://127.0.0.1:" + cable.port());
        pbx.open(given, listener);
    }

    /** Sounds are judged from some time after the last word said to the switch. */
    @Override
    public Pbx pbx() {
        changed = System.nanoTime();
        return pbx;
    }

    @Override
    public void customerCalls(String number, String name) {
        Optional.ofNullable(customers.remove(number)).ifPresent(Baresip::close);
        String address = settings.getProperty("trunk.address");
        Baresip customer = new Baresip(new Baresip.Setup(tools, directory.resolve("customer-" + ++customerCalls),
                address, 0, "\"%s\" <sip:%s@127.0.0.1:%d>;regint=0".formatted(name, number, sipPort()), tone(number)));
        customers.put(number, customer);
        customer.dial(dnis());
        changed = System.nanoTime();
    }

    @Override
    public void customerHangsUp(String number) {
        Baresip customer = customers.get(number);
        if (customer != null) {
            customer.hangUp();
        }
        changed = System.nanoTime();
    }

    // Phones

    private Baresip phone(String extension) {
        changed = System.nanoTime();
        return phones.get(extension);
    }

    @Override
    public void lift(String extension) {
        phone(extension).accept();
    }

    @Override
    public void liftUncalled(String extension) {
        phone(extension).dial("*");
    }

    @Override
    public void hangUp(String extension) {
        phone(extension).hangUp();
    }

    @Override
    public void press(String party, char key) {
        changed = System.nanoTime();
        party(party).orElseThrow().press(key);
    }

    @Override
    public void talks(String party, boolean talks) {
        says(party, talks ? tone(party) : 0);
        if (talks) {
            silent.remove(party);
        } else {
            silent.add(party);
        }
    }

    @Override
    public void transfer(String extension, String number) {
        phone(extension).transfer(number);
    }

    @Override
    public void toggleHold(String extension) {
        if (!phone(extension).toggleHold()) {
            listenForDeafPhone(extension);
        }
    }

    /**
     * A baresip 1.1.0 that was resumed talks and hears, but writes down no more what it hears. From then on
     * Asterisk writes down what it sends to it.
     */
    private void listenForDeafPhone(String extension) {
        for (String module : List.of("func_cut", "func_groupcount", "func_uri", "app_chanspy", "func_periodic_hook",
                "app_mixmonitor")) {
            cli("module load " + module + ".so");
        }
        Path heard = directory.resolve("asterisk/spool/tmp/heard-" + ++customerCalls + ".wav");
        String channel = cli("core show channels concise").lines().filter(line -> line.startsWith("PJSIP/" + extension))
                .map(line -> line.substring(0, line.indexOf('!'))).findFirst().orElseThrow();
        cli("mixmonitor start " + channel + " " + heard + ".both.wav,t(" + heard + ")");
        heardElsewhere.put(extension, heard);
    }

    String cli(String command) {
        return output(releng, "cli", "--dir", directory.resolve("asterisk").toString(), command);
    }

    @Override
    public void dial(String extension, String code) {
        phone(extension).dial(code);
    }

    @Override
    public void reachable(String extension, boolean reachable) {
        if (reachable) {
            plugIn(extension);
        } else {
            phone(extension).close();
        }
    }

    // Ears

    private Optional<Baresip> party(String party) {
        return Optional.ofNullable(phones.get(party)).or(() -> Optional.ofNullable(customers.get(party)))
                .or(() -> ANALYSED.entrySet().stream().filter(entry -> entry.getValue().equals(party)).findFirst()
                        .map(entry -> analysed.get(entry.getKey())))
                .or(() -> party.equals(NUMBERS.get(Reaction.ANSWERS)) ? Optional.of(answering) : Optional.empty());
    }

    private Set<String> parties() {
        Set<String> all = new TreeSet<>(phones.keySet());
        all.addAll(customers.keySet());
        all.add(NUMBERS.get(Reaction.ANSWERS));
        analysed.keySet().forEach(answeredBy -> all.add(ANALYSED.get(answeredBy)));
        return all;
    }

    /**
     * What the party heard in a window that began after the last change; silence is no sound at all or too
     * little of it.
     */
    private short[] sound(String party) {
        Path elsewhere = heardElsewhere.get(party);
        Path file = elsewhere != null ? elsewhere : party(party).flatMap(Baresip::hears).orElse(null);
        if (file == null) {
            return new short[0];
        }
        long since = changed + SETTLES.toNanos() + WINDOW.toNanos();
        Waiting.until("time to pass", PATIENCE, () -> System.nanoTime() > since);
        int wanted = (int) (Tone.RATE * WINDOW.toMillis() / 1000);
        boolean fresh = elsewhere != null || System.currentTimeMillis() - file.toFile().lastModified() < WINDOW.toMillis() / 2;
        short[] sound = Tone.last(file, wanted);
        return fresh && sound.length == wanted ? sound : new short[0];
    }

    @Override
    public Set<String> hears(String party) {
        short[] sound = sound(party);
        Set<String> heard = new TreeSet<>();
        if (Tone.isIn(sound, RING)) {
            return heard;
        }
        for (String other : parties()) {
            if (!other.equals(party) && Tone.isIn(sound, tone(other))) {
                heard.add(other);
            }
        }
        if (Tone.isIn(sound, tone(party))) {
            heard.add(party);
        }
        return heard;
    }

    /** From now on the party says this tone in place of its own. */
    void says(String party, int hertz) {
        changed = System.nanoTime();
        party(party).orElseThrow().says(Tone.wav(hertz));
    }

    /** Whether the party hears somebody say this tone. */
    boolean hears(String party, int hertz) {
        return Tone.isIn(sound(party), hertz);
    }

    /** The customer is gone; who is called at this number is somebody else from now on. */
    void leaves(String number) {
        Optional.ofNullable(customers.remove(number)).ifPresent(Baresip::close);
    }

    /** Whether it rings, or is in a call. */
    boolean isBusy(String party) {
        return party(party).map(Baresip::hasCalls).orElse(false);
    }

    /** Whether Asterisk has a call with this phone, and has answered it. */
    boolean isConnected(String extension) {
        return cli("core show channels concise").lines()
                .anyMatch(line -> line.startsWith("PJSIP/" + extension + "-") && line.contains("!Up!"));
    }

    boolean isDialling(String extension, String code) {
        return phones.get(extension).calls(code);
    }

    /** What the party hears is written down from now on. */
    Listening listen(String party) {
        return new Listening(party(party).flatMap(Baresip::hears).orElseThrow());
    }

    @Override
    public Sound plays(String party) {
        short[] sound = sound(party);
        if (Tone.isIn(sound, RING)) {
            return Sound.RINGING;
        }
        return Tone.isIn(sound, MUSIC) ? Sound.MUSIC : Sound.SILENCE;
    }

    @Override
    public String announces(String party) {
        short[] sound = sound(party);
        return PROMPTS.entrySet().stream().filter(prompt -> Tone.isIn(sound, prompt.getValue())).findFirst()
                .map(Map.Entry::getKey).orElse("");
    }

    @Override
    public Duration exactness() {
        return Duration.ofMillis(300);
    }

    @Override
    public Duration gaps(Duration said) {
        return Duration.ofMillis(Math.max(800, said.toMillis() / 4));
    }

    // Trouble

    @Override
    public void loseLink() {
        cable.cut();
    }

    @Override
    public void restoreLink() {
        cable.mend();
    }

    @Override
    public void restart() {
        try {
            long pid = Long.parseLong(Files.readString(directory.resolve("asterisk/asterisk.pid")).strip());
            ProcessHandle asterisk = ProcessHandle.of(pid).orElseThrow();
            asterisk.destroyForcibly();
            asterisk.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            phones.values().forEach(Baresip::hangUp);
            customers.values().forEach(Baresip::hangUp);
            String before = settings.getProperty("url");
            up();
            // whoever waits for it to come back waits there
            assertEquals(before, settings.getProperty("url"), "Asterisk came back elsewhere: somebody took its ports");
        } catch (Exception e) {
            throw new AssertionError("Asterisk could not be restarted", e);
        }
    }

    // Time

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public void pass(Duration time) {
        Instant end = now().plus(time);
        Waiting.until(time + " to pass", time.plus(PATIENCE), () -> !now().isBefore(end));
    }

    @Override
    public void await(String what, BooleanSupplier condition) {
        Waiting.until(() -> what + scene(), PATIENCE, condition);
        // whoever waits for a report judges sounds from then on
        changed = Math.max(changed, System.nanoTime() - SETTLES.toNanos());
    }

    private String scene() {
        Map<String, Integer> tones = new LinkedHashMap<>(Map.of("music", MUSIC, "ringing", RING));
        parties().forEach(party -> tones.put(party, tone(party)));
        Scene scene = new Scene(tones, this::cli);
        for (String party : parties()) {
            party(party).filter(Baresip::isAlive).flatMap(Baresip::hears)
                    .map(file -> heardElsewhere.getOrDefault(party, file)).ifPresent(file -> scene.hears(party, file));
        }
        scene.ask();
        scene.complaints(directory.resolve("asterisk/log/messages"));
        return scene.toString();
    }

    @Override
    public void rest() {
        heardElsewhere.clear();
        List.copyOf(silent).forEach(party -> talks(party, true));
        customers.values().forEach(Baresip::hangUp);
        phones.forEach((extension, phone) -> {
            if (phone.isAlive()) {
                phone.hangUp();
            }
        });
        IntStream.range(0, PHONES).mapToObj(this::extension).filter(extension -> !phones.get(extension).isAlive())
                .forEach(this::plugIn);
        phones.forEach((extension, phone) -> await(extension + " to be on hook", () -> !phone.hasCalls()));
        answering.hangUp();
        analysed.values().forEach(Baresip::hangUp);
        customers.values().forEach(Baresip::close);
        customers.clear();
        pbx.close();
        deleteRecordings();
    }

    /** The centre of the next test would find and keep what a killed one has left lying. */
    private void deleteRecordings() {
        Path recordings = directory.resolve("asterisk/spool/recording");
        if (!Files.isDirectory(recordings)) {
            return;
        }
        try (Stream<Path> files = Files.walk(recordings)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        pbx.close();
        phones.values().forEach(Baresip::close);
        customers.values().forEach(Baresip::close);
        Optional.ofNullable(answering).ifPresent(Baresip::close);
        analysed.values().forEach(Baresip::close);
        Optional.ofNullable(outside).ifPresent(OutsideWorld::close);
        Optional.ofNullable(cable).ifPresent(Cable::close);
        run(releng, "down", "--dir", directory.resolve("asterisk").toString());
    }
}
