// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchbay.model.LegId;
import org.patchbay.model.media.Sound;

/** Every way in which the rulebook puts people together, heard by each of them from moment to moment. */
interface RulebookCases extends ContractWords {

    /** What happens to one call. See {@link Moment} for how it is written. */
    enum Story {
        CONSULT_SWITCHED_JOINED_AND_LEFT("""
                talking                         | C A
                the colleague is asked          | A B, C~
                switched to the customer        | C A, B~
                and back                        | A B, C~
                conference                      | C A B
                the first agent leaves          | C B
                """),
        CONSULT_ENDED_AND_ANOTHER_ONE("""
                talking                         | C A
                the colleague is asked          | A B, C~
                consult ended, still on hold    | A, C~
                resumed                         | C A
                another one is asked            | A D, C~
                handed over to that one         | C D
                """),
        CONFERENCE_GOES_ON_DURING_A_CONSULT("""
                conference                      | C A B
                an agent asks somebody else     | C B, A D
                switched to the conference      | C A B, D~
                and back                        | C B, A D
                all together                    | C A B D
                the customer leaves: post call  | A B D
                one leaves                      | A D
                """),
        CONFERENCE_ON_HOLD_DURING_A_CONSULT("""
                conference                      | C A B
                all others hear music           | A D, C~, B~
                consult ended, still on hold    | A, C~, B~
                the conference again            | C A B
                the asking agent leaves         | C B
                """),
        HELD_WITH_NOBODY_FORGOTTEN("""
                talking                         | C A
                on hold                         | C~, A
                the agent is gone, requeued     | C~
                rings at the next one           | C^
                the next one                    | C B
                """),
        SUPERVISION("""
                talking                         | C A
                monitored                       | C A, S>A
                on hold, monitored              | C~, A, S>A
                a consult, monitored            | A B, C~, S>A
                a conference, monitored         | C A B, S>A
                whispered to                    | C A B, S>>A
                barged in                       | C A B S
                monitored through another one   | C A B, S>B
                that one leaves, whispered to   | C A, S>>A
                nobody listens                  | C A, S
                """),
        EIGHT_TOGETHER("""
                conference of eight             | C A B D E F G H
                one asks one of them apart      | C B D F G H, A E
                all on hold                     | A E, C~, B~, D~, F~, G~, H~
                all together again              | C A B D E F G H
                some leave, the customer first  | A B E F
                """);

        private final List<Moment> moments;

        Story(String table) {
            moments = Arrays.stream(table.split("\n")).map(row -> row.split("\\|"))
                    .map(cells -> Moment.of(cells[0].strip(), cells[1].strip())).toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    default void everybodyHearsWhomTheRulebookSays(Story story) {
        Map<String, LegId> legs = new LinkedHashMap<>(Map.of("C", arrivesAndHearsMusic(0)));
        for (Moment moment : story.moments) {
            moment.people().stream().filter(who -> !legs.containsKey(who))
                    .forEach(who -> legs.put(who, answersAt(phone(who))));
            legs.keySet().stream().filter(who -> !moment.people().contains(who)).map(legs::get)
                    .filter(plan().legs()::contains).forEach(leg -> plan().without(leg));
            realise(planned(moment, legs));
            check(story + ", " + moment, moment);
        }
    }

    /** S, the supervisor, has the last phone: in a conference of eight there is none. */
    private static int phone(String who) {
        return "ABDEFGH".indexOf(who) >= 0 ? "ABDEFGH".indexOf(who) : "ABDEFGH".length();
    }

    private Plan planned(Moment moment, Map<String, LegId> legs) {
        moment.people().forEach(who -> plan().withoutListeners(legs.get(who)));
        moment.alone().forEach((who, sound) -> plan().alone(legs.get(who), sound));
        moment.together().forEach(group -> plan().bridge("with-" + String.join("", group),
                group.stream().map(legs::get).toArray(LegId[]::new)));
        moment.ears().forEach((who, ear) -> plan().alone(legs.get(who), Sound.SILENCE)
                .listen(legs.get(who), legs.get(ear.target()), ear.mode()));
        return plan();
    }

    private void check(String when, Moment moment) {
        Map<String, String> parties = new TreeMap<>();
        moment.people().forEach(who -> parties.put(who,
                who.equals("C") ? fixture().customer(0) : fixture().extension(phone(who))));
        parties.forEach((who, party) -> {
            Set<String> others = moment.heardBy(who).stream().map(parties::get)
                    .collect(Collectors.toCollection(TreeSet::new));
            fixture().await(when + ": " + who + " hears " + moment.heardBy(who),
                    () -> fixture().hears(party).equals(others));
        });
        moment.alone().forEach((who, sound) -> {
            if (moment.heardBy(who).isEmpty()) {
                fixture().await(when + ": " + who + " hears " + sound,
                        () -> fixture().plays(parties.get(who)) == sound);
            }
        });
    }
}
