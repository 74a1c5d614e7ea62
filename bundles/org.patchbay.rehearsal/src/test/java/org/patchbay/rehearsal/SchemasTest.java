// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is published is what is checked: releng/rehearse --schema and --output-schema write these files. */
class SchemasTest {

    @TestFactory
    Stream<DynamicTest> publishedSchemasAreUpToDate() {
        return Map.of("rehearsal.schema.json", Schemas.ofRehearsals(), "rehearsal-output.schema.json", Schemas.ofOutput())
                .entrySet().stream().map(schema -> DynamicTest.dynamicTest(schema.getKey(),
                        () -> assertEquals(Files.readString(Project.root().resolve("releng/docs").resolve(schema.getKey())),
                                JsonText.pretty(schema.getValue()))));
    }
}
