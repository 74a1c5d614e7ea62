// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command {@code releng/rehearse}: plays rehearsals and prints what every desk shows after every step. Ends
 * with 0 when all was as expected, 1 when something was not, 2 when a rehearsal can't be played.
 */
public final class Rehearse {

    private static final int UNEXPECTED = 1;
    private static final int UNPLAYABLE = 2;
    private static final String USAGE = """
            Plays rehearsals without a screen, in virtual time, and prints what every desk shows after every step.
            Usage: releng/rehearse [options] FILE...

              --quiet             print only what is not as expected, and one line for each file
              --centre FILE       the centre file of rehearsals that name none (default: the sample centre)
              --centre-of FILE    print the centre file that FILE is played in, with its settings, and end
              --schema            print the JSON schema of rehearsals and end
              --output-schema     print the JSON schema of what is printed and end
              --help              this text

            How to write one: releng/docs/rehearsals.md""";

    private final PrintStream out;
    private final PrintStream err;
    private Path centre = Path.of(System.getProperty("patchbay.centre", "releng/samples/centre.yaml"));
    private boolean quiet;

    Rehearse(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        int code = new Rehearse(out, err).run(List.of(arguments));
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16), false,
                StandardCharsets.UTF_8);
    }

    /** @return the exit code */
    int run(List<String> arguments) {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--quiet" -> quiet = true;
                case "--centre" -> {
                    i++;
                    if (i == arguments.size()) {
                        return wrong("--centre needs a file");
                    }
                    centre = Path.of(arguments.get(i));
                }
                case "--centre-of" -> {
                    i++;
                    return i == arguments.size() ? wrong("--centre-of needs a file") : centreOf(Path.of(arguments.get(i)));
                }
                case "--schema" -> {
                    return print(JsonText.pretty(Schemas.ofRehearsals()));
                }
                case "--output-schema" -> {
                    return print(JsonText.pretty(Schemas.ofOutput()));
                }
                case "--help", "-h" -> {
                    return print(USAGE + "\n");
                }
                default -> {
                    if (arguments.get(i).startsWith("-")) {
                        return wrong("no such option: " + arguments.get(i));
                    }
                    files.add(Path.of(arguments.get(i)));
                }
            }
        }
        return files.isEmpty() ? wrong("which rehearsal?") : files.stream().mapToInt(this::play).max().orElseThrow();
    }

    private int centreOf(Path file) {
        try {
            return print(new ScriptReader(file, new CentreHouses()::agents).read(Files.readString(file), centre).centre().text());
        } catch (ScriptException e) {
            e.problems().forEach(err::println);
        } catch (IOException e) {
            err.println(file + ": can't be read: " + e.getMessage());
        }
        return UNPLAYABLE;
    }

    private int print(String text) {
        out.print(text);
        return 0;
    }

    private int wrong(String message) {
        err.println(message + "\n\n" + USAGE);
        return UNPLAYABLE;
    }

    private int play(Path file) {
        try {
            Rehearsal rehearsal = Rehearsal.read(file, centre);
            List<Problem> failures = rehearsal.play(quiet ? _ -> { } : out::println);
            out.flush();
            failures.forEach(err::println);
            if (quiet) {
                out.println((failures.isEmpty() ? "passed  " : "FAILED  ") + file + "  " + rehearsal.title());
            }
            return failures.isEmpty() ? 0 : UNEXPECTED;
        } catch (ScriptException e) {
            out.flush();
            e.problems().forEach(err::println);
        } catch (IOException e) {
            err.println(file + ": can't be read: " + e.getMessage());
        }
        return UNPLAYABLE;
    }
}
