// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.patchbay.engine.Story.Line;
import org.patchbay.engine.Story.Opening;

/** Leaves out of a failing story what it fails without. */
final class StoryShrinker {

    private final Opening opening;
    private final Consumer<Story> rules;

    StoryShrinker(Opening opening, Consumer<Story> rules) {
        this.opening = opening;
        this.rules = rules;
    }

    /** What breaks when the lines are played; empty where all is well. */
    Optional<String> failure(List<Line> lines) {
        try {
            Story story = new Story(opening, rules);
            lines.forEach(story::play);
            story.replayAgrees();
            return Optional.empty();
        } catch (AssertionError | RuntimeException e) {
            return Optional.of(String.valueOf(e));
        }
    }

    /** Halves first, then ever smaller pieces, until no single line can be left out. */
    List<Line> shrink(List<Line> failing) {
        String kind = kind(failure(failing).orElseThrow());
        List<Line> left = failing;
        for (int size = Math.max(1, left.size() / 2); size >= 1; size = size == 1 ? 0 : size / 2) {
            boolean again = true;
            while (again) {
                List<Line> shorter = withoutPieces(left, size, kind);
                again = shorter.size() < left.size();
                left = shorter;
            }
        }
        return left;
    }

    private List<Line> withoutPieces(List<Line> lines, int size, String kind) {
        List<Line> left = lines;
        for (int from = left.size() - size; from >= 0; from -= size) {
            List<Line> shorter = new ArrayList<>(left.subList(0, from));
            shorter.addAll(left.subList(Math.min(left.size(), from + size), left.size()));
            if (failure(shorter).filter(f -> kind(f).equals(kind)).isPresent()) {
                left = shorter;
            }
        }
        return left;
    }

    /** The rule that is broken, without what it is broken by. */
    private static String kind(String failure) {
        return failure.split("[:,]", 3)[0] + (failure.contains(": ") ? failure.split(": ", 3)[1].split("[,{\\[]")[0] : "");
    }

    /** As a rehearsal of the centre that stories are played in. */
    String rehearsal(String title, List<Line> lines) {
        StringBuilder text = new StringBuilder("# SPDX-License-Identifier: EPL-2.0\n");
        if (!opening.name().isEmpty()) {
            text.append("# It begins in the situation \"").append(opening.name()).append("\" of controls.md.\n");
        }
        text.append("rehearsal: \"").append(title.replace("\"", "'")).append("\"\ncentre: centres/team.yaml\n");
        if (!opening.settings().isEmpty()) {
            text.append("settings: { policies: { ").append(String.join(", ", opening.settings())).append(" } }\n");
        }
        List<String> steps = lines.stream().map(Line::words).filter(words -> !words.isEmpty()).toList();
        List<String> customers = steps.stream().flatMap(s -> Pattern.compile("\\bc[0-9]+\\b").matcher(s)
                .results().map(MatchResult::group)).distinct().toList();
        text.append("customers: ").append(customers).append("\nsteps:\n");
        steps.forEach(step -> text.append("  - ").append(step).append('\n'));
        return text.toString();
    }
}
