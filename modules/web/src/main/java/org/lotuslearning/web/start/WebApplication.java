package org.lotuslearning.web.start;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.lotuslearning.web.assets.AssetsResource;
import org.lotuslearning.web.console.ConsoleResource;
import org.lotuslearning.web.console.DeliveriesResource;
import org.lotuslearning.web.console.KeysResource;
import org.lotuslearning.web.console.PeopleResource;
import org.lotuslearning.web.console.PersonResource;
import org.lotuslearning.web.console.PlatformMoveResource;
import org.lotuslearning.web.console.PlatformResource;
import org.lotuslearning.web.console.PlatformsResource;
import org.lotuslearning.web.console.RegistrationLinkResource;
import org.lotuslearning.web.console.RiskPolicyResource;
import org.lotuslearning.web.courses.MistakesFilter;
import org.lotuslearning.web.credentials.CredentialsResource;
import org.lotuslearning.web.educator.EducatorResource;
import org.lotuslearning.web.educator.GradesResource;
import org.lotuslearning.web.educator.PickPreviewResource;
import org.lotuslearning.web.educator.PickerResource;
import org.lotuslearning.web.educator.ReviewResource;
import org.lotuslearning.web.language.LanguageResource;
import org.lotuslearning.web.language.LaunchLanguage;
import org.lotuslearning.web.learner.DocumentResource;
import org.lotuslearning.web.learner.EvidenceResource;
import org.lotuslearning.web.learner.HomeResource;
import org.lotuslearning.web.learner.LearnerResource;
import org.lotuslearning.web.learner.OtherModuleResource;
import org.lotuslearning.web.learner.OwnModuleResource;
import org.lotuslearning.web.lookup.LookupResource;
import org.lotuslearning.web.lookup.PickLookupResource;
import org.lotuslearning.web.lti.LtiResource;
import org.lotuslearning.web.lti.RegistrationResource;
import org.lotuslearning.web.page.GuessFilter;
import org.lotuslearning.web.page.NulFilter;
import org.lotuslearning.web.page.SecurityHeaders;
import org.lotuslearning.web.records.ConsoleRecordsResource;
import org.lotuslearning.web.records.LaunchRecordsResource;
import org.lotuslearning.web.session.AccessFilter;
import org.lotuslearning.web.session.CsrfFilter;
import org.lotuslearning.web.session.SessionFilter;
import org.lotuslearning.web.site.ErrorPages;
import org.lotuslearning.web.site.ProfileResource;
import org.lotuslearning.web.site.SiteResource;
import org.lotuslearning.web.statements.StatementBrowserResource;
import org.lotuslearning.web.team.JoinResource;
import org.lotuslearning.web.team.TeamResource;

/** Everything that answers with pages. Listed one by one, because the embedded LRS is an application of its own. */
@ApplicationPath("/")
public class WebApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                AccessFilter.class,
                AssetsResource.class,
                ConsoleRecordsResource.class,
                ConsoleResource.class,
                CredentialsResource.class,
                CsrfFilter.class,
                DeliveriesResource.class,
                DocumentResource.class,
                EducatorResource.class,
                ErrorPages.class,
                EvidenceResource.class,
                GradesResource.class,
                GuessFilter.class,
                HomeResource.class,
                JoinResource.class,
                KeysResource.class,
                LanguageResource.class,
                LaunchLanguage.class,
                LaunchRecordsResource.class,
                LearnerResource.class,
                LookupResource.class,
                LtiResource.class,
                MistakesFilter.class,
                NulFilter.class,
                OtherModuleResource.class,
                OwnModuleResource.class,
                PickLookupResource.class,
                PickPreviewResource.class,
                PickerResource.class,
                RegistrationLinkResource.class,
                RegistrationResource.class,
                PeopleResource.class,
                PersonResource.class,
                PlatformMoveResource.class,
                PlatformResource.class,
                PlatformsResource.class,
                ProfileResource.class,
                ReviewResource.class,
                RiskPolicyResource.class,
                SecurityHeaders.class,
                SessionFilter.class,
                SiteResource.class,
                StatementBrowserResource.class,
                TeamResource.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        // redirects stay relative, as they are written: behind a proxy that ends TLS, the server knows neither the
        // public
        // scheme nor a Host header to be trusted
        return Map.of("jersey.config.server.headers.location.relative.resolution.disabled", true);
    }
}
