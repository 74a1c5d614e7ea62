// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patchbay.model.AnsweredBy;
import org.patchbay.spi.SwitchControl.Reaction;

/** Calls that the centre makes: callbacks and campaigns. */
interface DialledCalls extends WholeCallWords {

    @Test
    @Tag("CB-02")
    @Tag("CB-12")
    default void aCustomerPressesAKeyAndIsCalledBack() throws IOException {
        configure("queue: main }", "queue: main, steps: [ { offer-callback: { prompts: [%s, %s, %s] } } ] }"
                .formatted(fixture().prompt(1), fixture().prompt(2), fixture().prompt(3)));
        String number = fixture().number(Reaction.ANSWERS);
        deskIsOpen();
        centre().act("anna", "sign-in");
        fixture().customerCalls(number, "Casey Customer");
        fixture().await("the offer", () -> fixture().announces(number).equals(fixture().prompt(1)));
        fixture().press(number, '1');
        fixture().await("the customer to be on hook", () -> !fixture().isBusy(number));
        fixture().leaves(number);

        centre().act("anna", "available");
        sees("a callback", s -> s.popovers().equals(List.of("CALLBACK")));
        lifts("anna");
        shows("TALKING");
        hearEachOther(anna(), number);
        act("end");
        wrapUp();
        fixture().await("both to be on hook", () -> !fixture().isBusy(number) && !fixture().isBusy(anna()));
        areKept(1);
    }

    @Test
    @Tag("CAMP-04")
    @Tag("CAMP-05")
    @Tag("CAMP-07")
    default void aCampaignReservesItsAgentAndConnectsPeopleOnly() throws IOException {
        String machine = fixture().number(AnsweredBy.MACHINE);
        String person = fixture().number(AnsweredBy.LIVE);
        Files.writeString(folder().resolve("spring.csv"), "number,name\n%s,Max Machine\n%s,Lena Live\n".formatted(machine, person));
        configure("agents:\n", """
                campaigns:
                  spring:
                    { label: Spring, mode: standard-preview, queue: main, teams: [all], list: spring.csv, time-zone: Europe/Berlin,
                      contact-hours: { from: "00:00", to: "24:00", days: [mon, tue, wed, thu, fri, sat, sun] },
                      call-progress: { live: connect, answering-machine: hang-up } }
                agents:
                """);
        annaIsAvailable();
        fixture().await("the list to be read", () -> centre().ask("listed", "spring").equals("2"));
        centre().act("anna", "join", "spring");
        sees("a reservation", s -> s.popovers().equals(List.of("RESERVATION")));
        lifts("anna");
        sees("Max", s -> s.popovers().equals(List.of("PREVIEW")) && s.title().equals("Max Machine"));
        act("accept");
        sees("Lena", s -> s.popovers().equals(List.of("PREVIEW")) && s.title().equals("Lena Live"));
        assertFalse(centre().history(DeskScreen::call).contains("TALKING"), "a machine was connected");
        fixture().await("the machine to be on hook", () -> !fixture().isBusy(machine));
        act("accept");
        shows("TALKING");
        fixture().await("the person to hear the agent", () -> fixture().hears(person).equals(Set.of(anna())));
        act("end");
        wrapUp();
        fixture().await("both to be on hook", () -> !fixture().isBusy(person) && !fixture().isBusy(anna()));
        areKept(1);
    }
}
