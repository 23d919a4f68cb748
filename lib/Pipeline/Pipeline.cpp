#include "Pipeline/Pipeline.h"
#include "Analysis/Analysis.h"
#include "Diag/Diag.h"
#include "Emit/Emit.h"
#include "Model/Model.h"
#include "Rewrite/Rewrite.h"
#include "Verify/Verify.h"
#include "llvm/Support/PrettyStackTrace.h"

using namespace clang;

namespace yieldc {

namespace {
/// One generator through all stages. False if it was refused.
bool lower(ParsedUnit &unit, const GeneratorDecl &decl, const Options &options,
           llvm::raw_ostream &out, Edits &edits) {
  llvm::PrettyStackTraceString trace("lowering a generator");
  std::optional<model::Generator> generator = model::buildModel(unit, decl);
  if (!generator)
    return false;
  if (options.emit == Stage::Model) {
    model::dump(out, *generator);
    return true;
  }
  Facts facts = analyze(*generator);
  if (options.emit == Stage::Analysis) {
    dump(out, *generator, facts);
    return true;
  }
  if (std::optional<model::LocalId> local =
          findUnplaceable(*generator, facts, options.plan)) {
    const model::Local &refused = generator->locals[*local];
    diag::report(unit.context().getDiagnostics(), refused.loc,
                 diag::Kind::UnnameableType)
        << refused.name << refused.type.unnameable;
    return false;
  }
  StateMachine machine = plan(*generator, facts, options.plan);
  if (options.emit == Stage::Plan) {
    dump(out, machine);
    return true;
  }
  std::string text = emitMachine(machine);
  if (options.emit == Stage::Class) {
    out << text << '\n';
    return true;
  }
  ASTContext &context = unit.context();
  if (llvm::Error error =
          edits.replace(context.getSourceManager(), context.getLangOpts(),
                        decl.range, text)) {
    llvm::errs() << "yieldc: internal error: " << toString(std::move(error))
                 << '\n';
    return false;
  }
  return true;
}

std::string mainPath(const SourceManager &sources) {
  OptionalFileEntryRef file =
      sources.getFileEntryRefForID(sources.getMainFileID());
  llvm::SmallString<256> path(file ? file->getName() : "");
  sources.getFileManager().makeAbsolutePath(path);
  return path.str().str();
}
} // namespace

bool transpile(const Invocation &invocation, const Options &options,
               llvm::raw_ostream &out, Outputs &outputs) {
  Edits edits;
  bool accepted = true;
  std::string original;
  bool parsed = parse(
      invocation,
      [&](ParsedUnit &unit) {
        const SourceManager &sources = unit.context().getSourceManager();
        outputs.mainFile = mainPath(sources);
        original = sources.getBufferData(sources.getMainFileID()).str();
        for (const GeneratorDecl &decl : unit.generators())
          accepted &= lower(unit, decl, options, out, edits);
      },
      &outputs.dependencies);
  if (!parsed || !accepted)
    return false;
  if (options.emit != Stage::File)
    return true;

  for (const std::string &path : edits.files()) {
    llvm::Expected<std::string> text = edits.apply(path, options.format);
    if (!text) {
      llvm::errs() << "yieldc: " << path << ": " << toString(text.takeError())
                   << '\n';
      return false;
    }
    outputs.files[path] = std::move(*text);
  }
  outputs.files.try_emplace(outputs.mainFile, original);
  return !options.verify ||
         verify(invocation, outputs.files, options.verifyStandard);
}

} // namespace yieldc
