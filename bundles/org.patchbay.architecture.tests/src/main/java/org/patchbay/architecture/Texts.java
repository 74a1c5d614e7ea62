// SPDX-License-Identifier: EPL-2.0
package org.patchbay.architecture;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What every file keeps to, whatever its language. */
final class Texts {
    private static final Pattern CODE = Pattern.compile(".*\\.(java|properties|xml|e4xmi|product|target|css|ya?ml|sh)");
    // Written in two halves, so that this file does not find itself.
    private static final Pattern UNDONE = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
    private static final Pattern HEX_COLOUR = Pattern.compile("#[0-9a-fA-F]{6}\\b");
    private static final Pattern GROUP = Pattern.compile("<groupId>\\s*([^<\\s]+)\\s*</groupId>");
    private static final int LINES_ABOVE = 5;

    private Texts() {}

    static void licences(House house, Consumer<String> breach) {
        house.files().stream().filter(file -> isCode(house, file)).forEach(file -> {
            if (house.text(file).lines().limit(LINES_ABOVE).noneMatch(line -> line.contains("SPDX-License-Identifier: EPL-2.0"))) {
                breach.accept(file + " has no SPDX line");
            }
        });
    }

    static void undone(House house, Consumer<String> breach) {
        house.files().stream().filter(file -> isCode(house, file)).forEach(file -> {
            int number = 0;
            for (var line : house.text(file).lines().toList()) {
                number++;
                if (UNDONE.matcher(line).find()) {
                    breach.accept(file + ":" + number + " is not done: " + line.strip());
                }
            }
        });
    }

    /** One token file per theme, in ui.kit, and no colour anywhere else. */
    static void colours(House house, Consumer<String> breach) {
        house.files().stream().filter(file -> file.startsWith("bundles") && file.toString().endsWith(".css")).forEach(file -> {
            if (!file.startsWith("bundles/org.patchbay.ui.kit") && HEX_COLOUR.matcher(house.text(file)).find()) {
                breach.accept(file + " writes a colour; colours live in the token files");
            }
        });
    }

    /** Every group of the target has its row in the list of what others wrote. */
    static void thirdParties(House house, Consumer<String> breach) {
        var notices = Path.of("releng/docs/THIRD-PARTY.md");
        var known = house.files().contains(notices) ? house.text(notices) : "";
        house.files().stream().filter(file -> file.toString().endsWith(".target")).flatMap(file -> GROUP.matcher(house.text(file)).results())
                .map(found -> found.group(1)).distinct().filter(group -> !known.contains("`" + group + "`"))
                .forEach(group -> breach.accept(notices + " has no row for " + group));
    }

    private static boolean isCode(House house, Path file) {
        var name = file.getFileName().toString();
        if (CODE.matcher(name).matches()) {
            return true;
        }
        return file.startsWith("releng") && !name.contains(".") && house.text(file).startsWith("#!");
    }
}
