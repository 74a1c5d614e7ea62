// SPDX-License-Identifier: EPL-2.0
package org.patchbay.architecture;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.lang.model.element.Modifier;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;

/** What Java sources keep to. */
final class Sources {
    private static final Pattern HEX_COLOUR = Pattern.compile("#[0-9a-fA-F]{6}([0-9a-fA-F]{2})?");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern BAD_NAME = Pattern.compile("\\w+(Manager|Helper|Util|Utils|Impl)|I[A-Z][a-z]\\w*");
    private static final Pattern CLOCK = Pattern.compile("(\\w+\\.)*(Instant|LocalDate|LocalDateTime|LocalTime|ZonedDateTime"
            + "|OffsetDateTime|Year)\\.now|System\\.(currentTimeMillis|nanoTime)|UUID\\.randomUUID|Math\\.random"
            + "|ThreadLocalRandom\\.current|Clock\\.system\\w*");
    private static final Set<String> SHOWS_TEXT = Set.of("setText", "setToolTipText", "setMessage", "setLabel", "setTooltip");

    private Sources() {}

    static void sleeps(House house, Consumer<String> breach) {
        all(house).filter(Source::test).forEach(source -> calls(source, call -> call.matches(
                "(java\\.lang\\.)?Thread\\.sleep|LockSupport\\.parkNanos|TimeUnit\\.\\w+\\.sleep"),
                place -> breach.accept(place + " sleeps; wait for a named condition")));
    }

    /** ui.kit is the one door to the UI thread; everybody else goes through it. */
    static void doors(House house, Consumer<String> breach) {
        screens(house).filter(bundle -> !bundle.name().equals("org.patchbay.ui.kit")).flatMap(Bundle::main).forEach(source -> {
            calls(source, call -> call.matches("(.+\\.)?syncExec|Display\\.getDefault"),
                    place -> breach.accept(place + " reaches for the UI thread past the door of ui.kit"));
            source.each(AnnotationTree.class, (annotation, place) -> {
                if (annotation.getAnnotationType().toString().endsWith("UIEventTopic")) {
                    breach.accept(place + " uses @UIEventTopic, which blocks its sender");
                }
            });
        });
    }

    static void colours(House house, Consumer<String> breach) {
        screens(house).flatMap(Bundle::main).forEach(source -> {
            source.each(NewClassTree.class, (made, place) -> {
                boolean literal = made.getArguments().stream().anyMatch(argument -> argument.getKind() == Tree.Kind.INT_LITERAL);
                if (literal && made.getIdentifier().toString().matches("(.+\\.)?(Color|RGB|RGBA)")) {
                    breach.accept(place + " makes a colour; colours live in the token files");
                }
            });
            source.each(LiteralTree.class, (literal, place) -> {
                if (literal.getValue() instanceof String text && HEX_COLOUR.matcher(text).find()) {
                    breach.accept(place + " writes a colour; colours live in the token files");
                }
            });
        });
    }

    static void texts(House house, Consumer<String> breach) {
        screens(house).flatMap(Bundle::main).forEach(source -> source.each(MethodInvocationTree.class, (call, place) -> {
            var name = call.getMethodSelect().toString();
            if (SHOWS_TEXT.contains(name.substring(name.lastIndexOf('.') + 1))
                    && call.getArguments().stream().anyMatch(Sources::writesLetters)) {
                breach.accept(place + " shows a text of its own; words come from Words");
            }
        }));
    }

    /** True for a literal with letters, also inside a concatenation; what is passed to another call is that call's matter. */
    private static boolean writesLetters(Tree argument) {
        var found = new boolean[1];
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitLiteral(LiteralTree literal, Void nothing) {
                found[0] |= literal.getValue() instanceof String text && LETTER.matcher(text).find();
                return null;
            }

            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                return null;
            }
        }.scan(argument, null);
        return found[0];
    }

    static void names(House house, Consumer<String> breach) {
        all(house).forEach(source -> source.each(ClassTree.class, (type, place) -> {
            if (BAD_NAME.matcher(type.getSimpleName()).matches()) {
                breach.accept(place + ": " + type.getSimpleName() + " says nothing of what it is; name the thing");
            }
        }));
    }

    /** What a person or another program starts speaks to whoever started it; everything else has a log. */
    static void console(House house, Consumer<String> breach) {
        house.bundles().stream().filter(bundle -> !bundle.onlyTests()).flatMap(Bundle::main).filter(source -> !isProgram(source)).forEach(source ->
                calls(source, call -> call.matches("(.+\\.)?(System\\.(out|err)\\.\\w+|printStackTrace)"),
                        place -> breach.accept(place + " writes to the console; use SLF4J")));
    }

    private static boolean isProgram(Source source) {
        var found = new boolean[1];
        source.each(MethodTree.class, (method, place) -> found[0] |= method.getName().contentEquals("main")
                && method.getModifiers().getFlags().containsAll(Set.of(Modifier.PUBLIC, Modifier.STATIC)));
        return found[0];
    }

    /** An older plugin's exhaustive switch would break on a new case. */
    static void sealedTypes(House house, Consumer<String> breach) {
        house.bundles().stream().filter(bundle -> bundle.name().matches("org\\.patchbay\\.(spi|ui\\.api)")).flatMap(Bundle::main)
                .forEach(source -> source.each(ClassTree.class, (type, place) -> {
                    if (type.getModifiers().getFlags().contains(Modifier.SEALED)) {
                        breach.accept(place + ": " + type.getSimpleName() + " is sealed; no sealed type crosses to plugins");
                    }
                }));
    }

    /** Time and chance are inputs of the engine; two replays must end alike. */
    static void clocks(House house, Consumer<String> breach) {
        house.bundles().stream().filter(bundle -> bundle.name().matches("org\\.patchbay\\.(model|engine)")).flatMap(Bundle::main)
                .forEach(source -> {
                    calls(source, call -> CLOCK.matcher(call).matches(),
                            place -> breach.accept(place + " reads a clock or chance; both are inputs"));
                    source.each(NewClassTree.class, (made, place) -> {
                        if (made.getIdentifier().toString().matches("(.+\\.)?(Random|SecureRandom)") && made.getArguments().isEmpty()) {
                            breach.accept(place + " makes its own chance; it is an input");
                        }
                    });
                });
    }

    private static void calls(Source source, Predicate<String> wanted, Consumer<String> found) {
        source.each(MethodInvocationTree.class, (call, place) -> {
            if (wanted.test(call.getMethodSelect().toString().replaceAll("\\s", ""))) {
                found.accept(place);
            }
        });
    }

    private static Stream<Source> all(House house) {
        return house.bundles().stream().flatMap(bundle -> bundle.sources().stream());
    }

    private static Stream<Bundle> screens(House house) {
        return house.bundles().stream().filter(Rooms::isScreen);
    }
}
