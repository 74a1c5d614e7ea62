// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.patchbay.model.LegId;
import org.patchbay.model.media.MediaPlan;
import org.patchbay.model.media.Sound;

/** The words in which the cases of the contract are written. */
interface ContractWords {

    SwitchFixture fixture();

    /** What the switch told since it was opened. */
    Log log();

    /** Opens the switch; what it told before is forgotten. */
    void open();

    /** The plan of this case's contact. */
    Plan plan();

    /** From now on {@link #plan} is another contact's. */
    void anotherContact();

    /** The beginning of this case's ids. */
    String unique();

    default LegId leg(String name) {
        return new LegId(unique() + "-" + name);
    }

    default void await(String line) {
        fixture().await(line + " in " + log().texts(), () -> log().has(line));
    }

    default void realise(Plan changed) {
        MediaPlan next = changed.next();
        fixture().pbx().realise(next);
        await("realised " + next.contact() + " " + next.version());
    }

    /** The customer calls; the leg the switch gave it. */
    default LegId arrives(int customer) {
        String number = fixture().customer(customer);
        int before = log().arrivals(number).size();
        fixture().customerCalls(number, "Customer " + customer);
        fixture().await("the call of " + number, () -> log().arrivals(number).size() > before);
        return log().arrivals(number).getLast().leg();
    }

    default LegId arrivesAndHearsMusic(int customer) {
        LegId leg = arrives(customer);
        realise(plan().arrived(leg, Sound.MUSIC));
        await("answered " + leg);
        return leg;
    }

    default LegId ringsAt(int phone) {
        LegId leg = leg("phone-" + phone);
        realise(plan().phone(leg, fixture().extension(phone), Plan.RINGS));
        await("ringing " + leg);
        return leg;
    }

    default LegId answersAt(int phone) {
        LegId leg = ringsAt(phone);
        fixture().lift(fixture().extension(phone));
        await("answered " + leg);
        return leg;
    }

    /** A customer and an agent in one bridge. */
    default List<LegId> talk() {
        LegId customer = arrivesAndHearsMusic(0);
        LegId agent = answersAt(0);
        realise(plan().bridge("talk", customer, agent));
        hear(fixture().customer(0), fixture().extension(0));
        return List.of(customer, agent);
    }

    /** All of them hear exactly the others. */
    default void hear(String... parties) {
        for (String party : parties) {
            Set<String> others = new TreeSet<>(Arrays.asList(parties));
            others.remove(party);
            hears(party, others);
        }
    }

    default void hears(String party, Set<String> others) {
        fixture().await(party + " hears " + others, () -> fixture().hears(party).equals(others));
    }

    default void plays(Sound sound, String party) {
        fixture().await(party + " hears " + sound, () -> fixture().plays(party) == sound && fixture().hears(party).isEmpty());
    }

    default void restoreLink() {
        long before = log().count("up");
        fixture().restoreLink();
        fixture().await("the link is up", () -> log().count("up") > before);
    }

    default void await(String one, String other) {
        fixture().await(one + " or " + other, () -> log().has(one) || log().has(other));
    }
}
