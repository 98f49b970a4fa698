// Reconciles a table with a service and adds columns to it by OpenRefine's own classes: what its server does once a
// person has chosen a service, a type and properties. Prints each cell's outcome, then each entity's new cells.
// Arguments: the service; the settings of both as OpenRefine's JSON; the table as JSON, its header first.

import com.google.refine.model.Cell;
import com.google.refine.model.Column;
import com.google.refine.model.Project;
import com.google.refine.model.Recon;
import com.google.refine.model.ReconCandidate;
import com.google.refine.model.Row;
import com.google.refine.model.recon.ReconConfig;
import com.google.refine.model.recon.ReconJob;
import com.google.refine.model.recon.ReconciledDataExtensionJob;
import com.google.refine.model.recon.ReconciledDataExtensionJob.DataExtensionConfig;
import com.google.refine.model.recon.StandardReconConfig;
import com.google.refine.util.ParsingUtilities;
import edu.mit.simile.butterfly.ButterflyModule;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

public class OpenRefineClient {
    public static void main(String[] args) throws Exception {
        ReconConfig.registerReconConfig(core(), "standard-service", StandardReconConfig.class);
        Project project = tableOf(ParsingUtilities.mapper.readValue(args[3], String[][].class));
        Set<String> ids = reconcile(project, StandardReconConfig.reconstruct(args[1]));
        extend(ids, args[0], DataExtensionConfig.reconstruct(args[2]));
    }

    /** Reconciles the first column, a batch at a time, and gives the ids that were matched. */
    private static Set<String> reconcile(Project project, StandardReconConfig config) {
        String column = project.columnModel.columns.get(0).getName();
        int batch = config.getBatchSize(project.rows.size());
        Set<String> ids = new LinkedHashSet<>();
        for (int start = 0; start < project.rows.size(); start += batch) {
            List<Row> rows = project.rows.subList(start, Math.min(start + batch, project.rows.size()));
            List<ReconJob> jobs = new ArrayList<>();
            for (Row row : rows) {
                jobs.add(config.createJob(project, start + jobs.size(), row, column, row.getCell(0)));
            }
            List<Recon> recons = config.batchRecon(jobs, 1);
            for (int index = 0; index < rows.size(); index++) {
                Recon recon = recons.get(index);
                if (recon.match != null) ids.add(recon.match.id);
                System.out.println(rows.get(index).getCellValue(0) + " | " + outcomeOf(recon));
            }
        }
        return ids;
    }

    private static String outcomeOf(Recon recon) {
        if (recon.error != null) return "ERROR " + recon.error;
        if (recon.match != null) return recon.judgment + " " + recon.match.id;
        return recon.judgment + " of " + (recon.candidates == null ? 0 : recon.candidates.size());
    }

    private static void extend(Set<String> ids, String service, DataExtensionConfig columns) throws Exception {
        Map<String, ReconCandidate> candidates = new HashMap<>();
        var extended = new ReconciledDataExtensionJob(columns, service).extend(ids, candidates);
        for (String id : ids) {
            StringBuilder line = new StringBuilder(id);
            for (Object[] cells : extended.get(id).data) {
                for (Object cell : cells) line.append(" | ").append(textOf(cell));
            }
            System.out.println(line);
        }
    }

    private static String textOf(Object cell) {
        return cell instanceof ReconCandidate candidate ? candidate.id : String.valueOf(cell);
    }

    private static Project tableOf(String[][] lines) throws Exception {
        Project project = new Project();
        for (int index = 0; index < lines[0].length; index++) {
            project.columnModel.addColumn(index, new Column(index, lines[0][index]), true);
        }
        for (int index = 1; index < lines.length; index++) {
            Row row = new Row(lines[index].length);
            for (String value : lines[index]) row.cells.add(new Cell(value, null));
            project.rows.add(row);
        }
        project.recordModel.update(project);
        return project;
    }

    /** OpenRefine's server registers its classes in the name of a module. */
    private static ButterflyModule core() {
        InvocationHandler named = (proxy, method, given) -> "core";
        Class<?>[] kinds = {ButterflyModule.class};
        return (ButterflyModule) Proxy.newProxyInstance(OpenRefineClient.class.getClassLoader(), kinds, named);
    }
}
