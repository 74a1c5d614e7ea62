// SPDX-License-Identifier: EPL-2.0
package org.patchbay.codec;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** The components of a record class, looked up once. */
final class RecordShape {

    /** @param reader takes an Object, returns an Object */
    record Component(String name, Type type, MethodHandle reader) {
    }

    static final ClassValue<RecordShape> OF = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    final Class<?> type;
    final List<Component> components;
    private final MethodHandle constructor;

    private RecordShape(Class<?> type) {
        this.type = type;
        List<Component> found = new ArrayList<>();
        MethodType parameters = MethodType.methodType(void.class);
        try {
            for (RecordComponent c : type.getRecordComponents()) {
                MethodHandle reader = MethodHandles.publicLookup().unreflect(c.getAccessor());
                found.add(new Component(c.getName(), c.getGenericType(),
                        reader.asType(MethodType.methodType(Object.class, Object.class))));
                parameters = parameters.appendParameterTypes(c.getType());
            }
            constructor = MethodHandles.publicLookup().findConstructor(type, parameters)
                    .asSpreader(Object[].class, found.size())
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new CodecException(type.getName() + " is not a public record", e);
        }
        components = List.copyOf(found);
    }

    /** Ids and the like are written as the text they hold. */
    boolean isText() {
        return components.size() == 1 && components.getFirst().type() == String.class;
    }

    Object get(Component component, Object of) {
        try {
            return component.reader().invokeExact(of);
        } catch (Throwable e) {
            throw new CodecException("component " + component.name() + " of " + type.getName(), e);
        }
    }

    Object make(Object... values) {
        try {
            return constructor.invokeExact(values);
        } catch (Throwable e) {
            throw new CodecException("not a " + type.getSimpleName() + ": " + e.getMessage(), e);
        }
    }
}
