// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.patchbay.model.EntryPointId;
import org.patchbay.spi.ChannelControl;
import org.patchbay.spi.ContactChannel;
import org.patchbay.spi.Pbx;
import org.patchbay.spi.Phones;
import org.patchbay.spi.SwitchControl;
import org.patchbay.spi.SwitchControl.Failure;

/** In a workstation that really runs: customers, phones of colleagues, and the switch. */
final class LiveHands {

    private final Script script;
    private final SwitchControl hand;
    private final List<ChannelControl> channels;

    LiveHands(Script script, SwitchControl hand, List<ChannelControl> channels) {
        this.script = script;
        this.hand = hand;
        this.channels = channels;
    }

    void act(Deed.Act act) {
        switch (act.verb()) {
            case CALL -> {
                Script.Person person = script.customers().get(act.actor());
                hand.customerCalls(act.actor(), person.number(), person.name(), Script.digits(act.argument()),
                        option(act, "patience").flatMap(Times::span).orElse(Duration.ZERO));
            }
            case CUSTOMER_HANGS_UP -> {
                hand.customerHangsUp(act.actor());
                hand.customerHangsUp(script.customers().get(act.actor()).number());
            }
            case PRESS_KEYS -> {
                hand.customerPresses(act.actor(), act.argument());
                hand.customerPresses(script.customers().get(act.actor()).number(), act.argument());
            }
            case SPEAK -> hand.talks(extension(act), Hands.talk(act));
            case CUSTOMER_SPEAKS -> {
                hand.talks(act.actor(), Hands.talk(act));
                hand.talks(script.customers().get(act.actor()).number(), Hands.talk(act));
            }
            case WRITE -> write(act);
            case LEAVE -> channels.forEach(channel -> channel.customerLeaves(act.actor()));
            case LIFT -> phones().lift(extension(act));
            case HANG_UP -> phones().hangUp(extension(act));
            case DIAL -> phones().dial(extension(act), act.argument());
            case PRESS_TRANSFER -> phones().transfer(extension(act), script.numberOf(act.argument()));
            case LOSE_LINK -> hand.fail(Failure.LINK, "", Times.span(act.argument()).orElse(Duration.ZERO));
            case RESTORE_LINK -> hand.repair(Failure.LINK, "");
            case REFUSE_NEXT -> hand.fail(Failure.REFUSE_PLAN, "", Duration.ZERO);
            case SLOW_NEXT -> hand.fail(Failure.SLOW_PLAN, "", Times.span(act.argument()).orElse(Duration.ZERO));
            default -> throw new IllegalStateException(act.place() + ": '" + act.verb().words
                    + "' has no place in a tour; what the agent does is done on the screen");
        }
    }

    private void write(Deed.Act act) {
        Map<String, String> variables = new LinkedHashMap<>();
        if (act.options().get("variables") instanceof Value.Fields fields) {
            fields.fields().forEach(field -> variables.put(field.name().text(), ((Value.Text) field.value()).text()));
        }
        ChannelControl channel = channels.stream()
                .filter(one -> one instanceof ContactChannel own && own.channel().name().equals(act.argument())).findFirst()
                .orElseThrow(() -> new IllegalStateException(act.place() + ": no simulated channel " + act.argument()));
        channel.customerWrites(act.actor(), new EntryPointId(option(act, "to").orElse(act.argument())),
                act.actor() + "@example.org", script.customers().get(act.actor()).name(), variables);
    }

    private Phones phones() {
        return ((Pbx) hand).phones().orElseThrow();
    }

    private String extension(Deed.Act act) {
        return script.agents().get(act.actor());
    }

    private static Optional<String> option(Deed.Act act, String name) {
        return Optional.ofNullable(act.options().get(name)).map(value -> ((Value.Text) value).text());
    }
}
