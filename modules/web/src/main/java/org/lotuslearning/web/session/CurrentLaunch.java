package org.lotuslearning.web.session;

import jakarta.enterprise.context.RequestScoped;

/** The session of the request that is being answered. */
@RequestScoped
public class CurrentLaunch {
    private Presented presented = new Presented.Nothing();

    void set(Presented found) {
        presented = found;
    }

    public Presented presented() {
        return presented;
    }

    /**
     * The live session. For endpoints that {@code @RolesAllowed} has let pass.
     *
     * @throws IllegalStateException when there is none: the endpoint forgot to declare a role
     */
    public Launch get() {
        if (presented instanceof Presented.Live live) {
            return live.launch();
        }
        throw new IllegalStateException("This request has no live session");
    }
}
