// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A rehearsal file that can be played. */
public final class Rehearsal {

    private final Script script;
    private final Houses houses;

    private Rehearsal(Script script, Houses houses) {
        this.script = script;
        this.houses = houses;
    }

    /**
     * Read a rehearsal and the centre file that it is played in.
     *
     * @param usualCentre the centre file of rehearsals that name none
     * @throws ScriptException when something is wrong; it tells everything that is
     */
    public static Rehearsal read(Path file, Path usualCentre) throws IOException, ScriptException {
        return read(file, usualCentre, new CentreHouses());
    }

    static Rehearsal read(Path file, Path usualCentre, Houses houses) throws IOException, ScriptException {
        Script script = new ScriptReader(file, houses::agents).read(Files.readString(file), usualCentre);
        List<Problem> screens = script.steps().stream().flatMap(step -> step.deed().acts().stream())
                .filter(act -> act.verb().who == Verb.Who.SCREEN)
                .map(act -> new Problem(act.place(), act.actor(), "only a tour has a screen: releng/run --tour")).toList();
        if (!screens.isEmpty()) {
            throw new ScriptException(screens);
        }
        return new Rehearsal(script, houses);
    }

    public String title() {
        return script.title();
    }

    public List<String> requirements() {
        return script.requirements();
    }

    public int steps() {
        return script.steps().size();
    }

    /**
     * Play it, in virtual time.
     *
     * @param lines is given what is seen after every step, as JSON
     * @return what was not as expected; empty when all was
     */
    public List<Problem> play(Consumer<String> lines) {
        Consumer<Map<String, Object>> json = line -> lines.accept(JsonText.line(line));
        try (Stage stage = new Stage(script, houses)) {
            return new Player(script, stage, json).play();
        }
    }
}
