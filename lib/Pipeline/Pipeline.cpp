#include "Pipeline/Pipeline.h"
#include "Analysis/Analysis.h"
#include "Diag/Diag.h"
#include "Emit/Emit.h"
#include "Model/Model.h"
#include "Rewrite/Rewrite.h"
#include "Verify/Verify.h"
#include "llvm/Support/PrettyStackTrace.h"
#include <set>

using namespace clang;

namespace yieldc {

namespace {
/// A header that becomes part of the result.
bool isWritten(llvm::StringRef path, const Options &options) {
  return !options.headerRoot.empty() &&
         path.starts_with(options.headerRoot + "/");
}

/// A generator that was read, and what is known of it.
struct Analyzed {
  model::Generator generator;
  Facts facts;
  /// What cannot be a member; nothing if all can.
  std::optional<model::LocalId> refused;
};

/// Reads the generator: again, with a closure as a class, as long as that is
/// what is wanting.
std::optional<Analyzed> read(ParsedUnit &unit, const GeneratorDecl &decl,
                             const Options &options) {
  model::ClosureSet toName;
  for (;;) {
    std::optional<model::Generator> generator =
        model::buildModel(unit, decl, toName);
    if (!generator)
      return std::nullopt;
    Analyzed result{std::move(*generator), {}, {}};
    result.facts = analyze(result.generator);
    result.refused =
        findUnplaceable(result.generator, result.facts, options.plan);
    if (!result.refused)
      return result;
    SourceLocation closure =
        result.generator.locals[*result.refused].type.closure;
    if (closure.isInvalid() || !toName.insert(closure).second)
      return result;
  }
}

/// One generator through all stages. False if it was refused.
bool lower(ParsedUnit &unit, const GeneratorDecl &decl, const Options &options,
           llvm::raw_ostream &out, Edits &edits) {
  llvm::PrettyStackTraceString trace("lowering a generator");
  std::optional<Analyzed> analyzed = read(unit, decl, options);
  if (!analyzed)
    return false;
  const auto &[generator, facts, unplaceable] = *analyzed;
  if (options.emit == Stage::Model) {
    model::dump(out, generator);
    return true;
  }
  if (options.emit == Stage::Analysis) {
    dump(out, generator, facts);
    return true;
  }
  if (unplaceable) {
    const model::Local &refused = generator.locals[*unplaceable];
    DiagnosticsEngine &diags = unit.context().getDiagnostics();
    if (refused.origin == model::Local::Temporary)
      diag::report(diags, refused.loc, diag::Kind::UnnameableTemporary)
          << refused.type.unnameable;
    else
      diag::report(diags, refused.loc, diag::Kind::UnnameableType)
          << refused.written << refused.type.unnameable;
    return false;
  }
  StateMachine machine = plan(generator, facts, options.plan);
  if (options.emit == Stage::Plan) {
    dump(out, machine);
    return true;
  }
  std::string text = emitMachine(machine, options.lineDirectives);
  if (options.emit == Stage::Class) {
    out << text << '\n';
    return true;
  }
  ASTContext &context = unit.context();
  if (llvm::Error error =
          edits.replace(context.getSourceManager(), context.getLangOpts(),
                        decl.range, generator.displayName, text)) {
    llvm::errs() << "yieldc: internal error: " << toString(std::move(error))
                 << '\n';
    return false;
  }
  return true;
}

/// A file by its two names.
struct FileNames {
  /// As compilers call it.
  std::string given;
  /// As absolutePath() has it.
  std::string path;
};

FileNames fileOf(const SourceManager &sources, SourceLocation loc) {
  llvm::StringRef given = sources.getFilename(sources.getExpansionLoc(loc));
  return {given.str(), absolutePath(sources.getFileManager(), given)};
}

/// Warns of each header that holds generators and is not written.
void warnOfHeaders(ParsedUnit &unit, const std::string &mainFile,
                   const Options &options) {
  const SourceManager &sources = unit.context().getSourceManager();
  std::set<std::string> seen = {mainFile};
  seen.insert(options.inputs.begin(), options.inputs.end());
  for (const GeneratorDecl &decl : unit.generators()) {
    SourceLocation loc = sources.getExpansionLoc(decl.function->getLocation());
    FileNames file = fileOf(sources, loc);
    if (seen.insert(file.path).second && !isWritten(file.path, options))
      diag::report(unit.context().getDiagnostics(), loc,
                   diag::Kind::GeneratorInHeader)
          << file.given;
  }
}

Layout layoutOf(const Options &options) {
  if (!options.format)
    return Layout::AsIs;
  return options.lineDirectives ? Layout::WithinLine : Layout::Free;
}

/// Lets compilers count the lines of `file` as those of the file `given`.
void prependDirective(EditedFile &file, llvm::StringRef given) {
  size_t begin = llvm::StringRef(file.text).starts_with("\xEF\xBB\xBF") ? 3 : 0;
  std::string directive = lineDirective(1, given);
  if (llvm::StringRef(file.text).split('\n').first.ends_with("\r"))
    directive.insert(directive.size() - 1, 1, '\r');
  file.text.insert(begin, directive);
  for (EditedFile::Region &region : file.regions) {
    region.begin += directive.size();
    region.end += directive.size();
  }
}

/// The files after the edits, the main file among them in any case.
llvm::Expected<std::map<std::string, EditedFile>> editedFiles(
    const Edits &edits, const EditedFile &mainFile, const std::string &mainPath,
    const std::map<std::string, std::string> &given, const Options &options) {
  std::map<std::string, EditedFile> result;
  for (const std::string &path : edits.paths()) {
    llvm::Expected<EditedFile> file = edits.apply(path, layoutOf(options));
    if (!file)
      return file.takeError();
    result[path] = std::move(*file);
  }
  result.try_emplace(mainPath, mainFile);
  if (options.lineDirectives)
    for (auto &[path, file] : result)
      prependDirective(file, given.at(path));
  return result;
}
} // namespace

bool transpile(const Invocation &invocation, const Options &options,
               llvm::raw_ostream &out, Outputs &outputs) {
  Edits edits;
  bool accepted = true;
  std::string mainPath;
  // What compilers call each file, by its path.
  std::map<std::string, std::string> given;
  EditedFile original;
  bool parsed = parse(
      invocation,
      [&](ParsedUnit &unit) {
        const SourceManager &sources = unit.context().getSourceManager();
        FileID file = sources.getMainFileID();
        FileNames main = fileOf(sources, sources.getLocForStartOfFile(file));
        mainPath = main.path;
        given[main.path] = main.given;
        original.text = sources.getBufferData(file).str();
        for (const GeneratorDecl &decl : unit.generators()) {
          FileNames holder = fileOf(sources, decl.range.getBegin());
          given[holder.path] = holder.given;
          accepted &= lower(unit, decl, options, out, edits);
        }
        if (options.emit == Stage::File && !unit.isSilent())
          warnOfHeaders(unit, mainPath, options);
      },
      &outputs.dependencies);
  if (!parsed || !accepted)
    return false;
  if (options.emit != Stage::File)
    return true;

  auto files = editedFiles(edits, original, mainPath, given, options);
  if (!files) {
    llvm::errs() << "yieldc: error: " << mainPath << ": "
                 << toString(files.takeError()) << '\n';
    return false;
  }
  if (options.verify && !verify(invocation, *files, options.verifyStandard))
    return false;
  outputs.files.push_back({mainPath, files->at(mainPath).text});
  for (const auto &[path, file] : *files) {
    bool isMain = path == mainPath;
    if (!isMain && !isWritten(path, options))
      continue;
    if (!isMain)
      outputs.files.push_back({path, file.text});
    outputs.dependencies.insert(outputs.dependencies.end(), file.styles.begin(),
                                file.styles.end());
  }
  return true;
}

} // namespace yieldc
