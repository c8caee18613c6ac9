package org.lotuslearning.web.learner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.lotuslearning.web.session.Role;

/** The module that a launch is for, as a whole. Its home is the launch's first page. */
@Path("/l/{launch}")
@RequestScoped
@RolesAllowed(Role.LEARNER)
public class OwnModuleResource {
    @Inject
    ModulePages module;

    @Inject
    CurrentRun currentRun;

    @POST
    @Path("finish")
    public Response finish() {
        return module.finish(currentRun.own());
    }

    @GET
    @Path("finish")
    public Response reopenedFinish() {
        return module.reopenedFinish(currentRun.own());
    }

    @POST
    @Path("start-again")
    public Response startAgain() {
        return module.startAgain(currentRun.own());
    }

    @GET
    @Path("my-learning")
    public Response myLearning() {
        return module.myLearning(currentRun.own());
    }

    @GET
    @Path("my-learning.html")
    public Response download() {
        return module.download(currentRun.own());
    }
}
