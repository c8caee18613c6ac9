package org.lotuslearning.web.learner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.lotuslearning.web.session.Role;

/** Another module of the launch's course, as a whole. */
@Path("/l/{launch}/m/{module}")
@RequestScoped
@RolesAllowed(Role.LEARNER)
public class OtherModuleResource {
    @Inject
    ModulePages module;

    @Inject
    CurrentRun currentRun;

    @GET
    public Response home(@PathParam("module") String id) {
        return module.home(currentRun.ofModule(id));
    }

    @POST
    @Path("finish")
    public Response finish(@PathParam("module") String id) {
        return module.finish(currentRun.ofModule(id));
    }

    @GET
    @Path("finish")
    public Response reopenedFinish(@PathParam("module") String id) {
        return module.reopenedFinish(currentRun.ofModule(id));
    }

    @POST
    @Path("start-again")
    public Response startAgain(@PathParam("module") String id) {
        return module.startAgain(currentRun.ofModule(id));
    }

    @GET
    @Path("my-learning")
    public Response myLearning(@PathParam("module") String id) {
        return module.myLearning(currentRun.ofModule(id));
    }

    @GET
    @Path("my-learning.html")
    public Response download(@PathParam("module") String id) {
        return module.download(currentRun.ofModule(id));
    }
}
