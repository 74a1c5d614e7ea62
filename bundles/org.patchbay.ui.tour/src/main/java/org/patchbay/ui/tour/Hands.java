// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.tour;

import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/**
 * The mouse, the keyboard and a camera, as the window system has them for anybody. (What {@code Display.post} sends
 * opens no menus under GTK.)
 */
final class Hands {

    private final Robot robot;

    Hands() {
        try {
            robot = new Robot();
        } catch (AWTException e) {
            throw new IllegalStateException("the window system lets nobody work its mouse and keys", e);
        }
    }

    void moveTo(int x, int y) {
        robot.mouseMove(x, y);
    }

    void pressButton() {
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    }

    void releaseButton() {
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    }

    void press(int key) {
        robot.keyPress(key);
    }

    void release(int key) {
        robot.keyRelease(key);
    }

    /** The screen as it is, menus and all, as a PNG file. */
    void picture(int width, int height, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(robot.createScreenCapture(new Rectangle(0, 0, width, height)), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
