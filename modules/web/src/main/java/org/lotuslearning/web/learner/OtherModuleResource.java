package org.lotuslearning.web.learner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.lotuslearning.web.page.Html;
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
        return currentRun.begunOfModule(id).map(module::home).orElseGet(() -> module.unbegunHome(currentRun.place(id)));
    }

    @POST
    @Path("finish")
    public Response finish(@PathParam("module") String id) {
        return begun(id, module::finish);
    }

    @GET
    @Path("finish")
    public Response reopenedFinish(@PathParam("module") String id) {
        return begun(id, module::reopenedFinish);
    }

    @POST
    @Path("start-again")
    public Response startAgain(@PathParam("module") String id) {
        return begun(id, module::startAgain);
    }

    @GET
    @Path("my-learning")
    public Response myLearning(@PathParam("module") String id) {
        return begun(id, module::myLearning);
    }

    @GET
    @Path("my-learning.html")
    public Response download(@PathParam("module") String id) {
        return begun(id, module::download);
    }

    /** What there is of a run only; from where the module was not begun it leads to its home. */
    private Response begun(String id, Function<RunViews.Run, Response> answer) {
        return currentRun
                .begunOfModule(id)
                .map(answer)
                .orElseGet(() -> Html.seeOther(currentRun.place(id).home()));
    }
}
