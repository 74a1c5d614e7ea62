// SPDX-License-Identifier: EPL-2.0
package org.patchbay.workstation.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A whole call with the keyboard, by somebody who knows of the screen what a screen reader says: roles and names. */
@ExtendWith(Evidence.class)
@Timeout(600)
class AccessibleCallIT {
    @TempDir
    Path folder;

    private ScreenReader reader;
    private Product product;

    @BeforeEach
    void start() throws IOException {
        reader = new ScreenReader(folder);
        Path centre = Files.writeString(folder.resolve("centre.yaml"), Floor.oneCustomer());
        product = new Product(folder.resolve("workspace"), centre);
        product.environment(ScreenReader.variable(), reader.address());
        product.start("-language", "en", "-theme", "light");
        product.showsWindow("Patchbay");
    }

    @AfterEach
    void end() throws IOException, InterruptedException {
        reader.close();
        product.end();
    }

    private void signIn() throws IOException {
        reader.hears("push button", "Sign In");
        reader.goTo("list item", "Emil Hansen");
        Hand.does("key", "space");
        reader.press("Sign In");
    }

    @Test
    void aWholeCallByRoleAndName() throws IOException {
        signIn();
        reader.hears("push button", "Go to Available");
        reader.press("Go to Available");
        reader.hears("alert", "Contact Request");
        reader.press("Lift");
        reader.hears("label", "Talking");
        reader.press("Hold");
        reader.hears("label", "Call on Hold");
        reader.press("Resume");
        reader.hears("label", "Talking");
        reader.press("End");
        reader.hears("text", "Search");
        reader.goTo("text", "Search");
        Hand.does("type", "sale");
        reader.press("Submit");
        reader.hears("push button", "Idle");
    }

    @Test
    void aButtonThatCannotBePressedSaysWhy() throws IOException {
        signIn();
        reader.hears("page tab", "Phone");
        reader.goTo("page tab", "Phone");
        Hand.does("key", "Return");
        reader.goTo("push button", "Dial");
        // Not the dial pad's button in the header.
        Hand.until("the phone's own", () -> {
            Hand.does("key", "Tab");
            return reader.focus().name().equals("Dial");
        });
        assertEquals("Enter a number of 3 to 18 digits; + # * : are allowed.", reader.focus().description());
    }
}
