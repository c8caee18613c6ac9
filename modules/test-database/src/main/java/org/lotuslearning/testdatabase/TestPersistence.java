package org.lotuslearning.testdatabase;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.jspecify.annotations.Nullable;

/**
 * JPA as the server has it, without the server: the same EclipseLink, on a test database, nothing cached between
 * transactions. Beans get an entity manager that belongs to the transaction under way on the calling thread.
 *
 * <pre>{@code
 * TestPersistence persistence = TestPersistence.on(TestDatabase.H2.fresh(), Learner.class, Organisation.class);
 * People people = persistence.inject(new People(clock));
 * Learner learner = persistence.call(() -> people.meet("default", facts));
 * }</pre>
 */
public final class TestPersistence {
    private final EntityManagerFactory factory;

    @SuppressWarnings("ThreadLocalUsage") // one per database, and there are few
    private final ThreadLocal<@Nullable EntityManager> current = new ThreadLocal<>();

    private final EntityManager ofTheTransaction;

    private TestPersistence(EntityManagerFactory factory) {
        this.factory = factory;
        this.ofTheTransaction = (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.invoke(underWay(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }

    /** A persistence unit of these entities. */
    public static TestPersistence on(DataSource source, Class<?>... entities) {
        TestPersistenceUnit unit = new TestPersistenceUnit(
                source, Arrays.stream(entities).map(Class::getName).toList());
        return new TestPersistence(new PersistenceProvider().createContainerEntityManagerFactory(unit, Map.of()));
    }

    /** Sets the field {@code @PersistenceContext} of a bean, as the container would. */
    public <T> T inject(T bean) {
        Stream.<@Nullable Class<?>>iterate(bean.getClass(), type -> type != null, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(PersistenceContext.class))
                .forEach(field -> set(field, bean));
        return bean;
    }

    private void set(Field field, Object bean) {
        try {
            field.setAccessible(true);
            field.set(bean, ofTheTransaction);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does this in the transaction under way, or in one of its own: committed at its end, rolled back on an exception. */
    public <T> T call(Supplier<T> work) {
        if (current.get() != null) {
            return work.get();
        }
        EntityManager entities = factory.createEntityManager();
        current.set(entities);
        try {
            entities.getTransaction().begin();
            T result = work.get();
            entities.getTransaction().commit();
            return result;
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
            current.remove();
        }
    }

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** For what a test has to look at or prepare itself. */
    public EntityManager entities() {
        return ofTheTransaction;
    }

    private EntityManager underWay() {
        EntityManager entities = current.get();
        if (entities == null) {
            throw new IllegalStateException("No transaction is under way; wrap the call in call(…) or run(…)");
        }
        return entities;
    }
}
