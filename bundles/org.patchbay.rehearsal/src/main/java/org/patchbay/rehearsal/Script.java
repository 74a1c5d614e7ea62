// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.patchbay.spi.Pbx.Capabilities;
import org.patchbay.spi.SwitchControl.Behaviour;

/**
 * A rehearsal, read and checked.
 *
 * @param file as the user named it
 * @param requirements ids that it proves
 * @param agents of the centre, with their extensions
 * @param cast the agents that appear, in the order of the centre file
 * @param capabilities what the switch can do
 * @param phones what phones of phone-only agents do by themselves
 */
record Script(Path file, String title, List<String> requirements, CentreText centre, Instant start,
        Map<String, String> agents, List<String> cast, Map<String, Person> customers, Map<String, Behaviour> phones,
        Capabilities capabilities, List<Step> steps) {

    /** Channels that customers write in. */
    Set<String> channels() {
        return steps.stream().flatMap(step -> step.deed().acts().stream()).filter(act -> act.verb() == Verb.WRITE)
                .map(Deed.Act::argument).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A number without what only people need to read it. */
    static String digits(String number) {
        return number.replaceAll("[\\s()/-]", "");
    }

    /** What one dials to reach somebody: an agent's extension, a customer's number; or what is a number already. */
    String numberOf(String who) {
        Person customer = customers.get(who);
        return customer == null ? agents.getOrDefault(who, digits(who)) : customer.number();
    }

    /**
     * A customer.
     *
     * @param number "" when withheld
     * @param whenCalled what happens when somebody calls the number
     */
    record Person(String name, String number, Optional<Behaviour> whenCalled) {
    }

    /**
     * One step.
     *
     * @param after how long after the step before
     * @param at how long after the start; at most one of both
     * @param note for who reads the output, "" for none
     */
    record Step(Place place, Optional<Duration> after, Optional<Duration> at, String note, Deed deed) {
    }
}
